#!/bin/sh
# The three years with most glider days, and those days. Options go to portal: --uri, --scope, ...
set -eu

portal totals --by year --json "$@" |
  jq -r '[.lines[] | select(.key and .gliders)] | sort_by(-.gliders.gliderDays)
         | .[:3][] | "\(.key)\t\(.gliders.gliderDays)"'
