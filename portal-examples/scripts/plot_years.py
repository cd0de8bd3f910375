#!/usr/bin/env python3
"""Glider days of each year as a bar chart: plot_years.py years.png [options of portal]."""

import json
import subprocess
import sys


def glider_days(options):
    """Year -> glider days, as portal tells them."""
    command = ["portal", "totals", "--by", "year", "--json", *options]
    told = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return {
        line["key"]: line["gliders"]["gliderDays"]
        for line in told["lines"]
        if line["key"] and line["gliders"]
    }


def main(file, *options):
    try:
        days = glider_days(options)
    except subprocess.CalledProcessError as failed:
        return failed.returncode  # portal has said why
    try:
        import matplotlib
    except ImportError:
        for year, number in days.items():
            print(year, number, sep="\t")
        return f"{file} is not drawn, for lack of matplotlib: python3 -m pip install matplotlib"
    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots()
    axes.bar(list(days), list(days.values()))
    axes.set(title="Glider days by year of start", ylabel="days")
    figure.savefig(file)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 1 else __doc__)
