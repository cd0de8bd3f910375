package org.oceanportal.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.query.MissionStats;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of how queries are answered, and for which instant. */
final class AskOptions {

  @Mixin private final StrategyOption strategy = new StrategyOption();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = Words.ToInstant.class,
      description = "The instant of the query, such as 2024-05-01T12:00:00Z, instead of now.")
  private @Nullable Instant at;

  /** Returns the instant of the queries, or null for now. */
  @Nullable Instant at() {
    return at;
  }

  Strategy strategy() {
    return strategy.strategy();
  }

  MissionStats stats(Portal portal) {
    return portal.stats(strategy());
  }
}
