package org.oceanportal.command;

import org.oceanportal.Strategy;
import picocli.CommandLine.Option;

/** The option for the strategy. */
final class StrategyOption {

  @Option(
      names = "--strategy",
      paramLabel = "WAY",
      description = "loop or pushdown; the default is pushdown. Answers are equal.")
  private Strategy strategy = Strategy.PUSHDOWN;

  Strategy strategy() {
    return strategy;
  }
}
