package org.oceanportal.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.query.MissionStats;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How questions are answered, and for which instant. */
final class AskOptions {

  @Mixin private final StrategyOption way = new StrategyOption();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = Words.ToInstant.class,
      description = "Asks as of then, such as 2024-05-01T12:00:00Z, instead of now.")
  private @Nullable Instant at;

  /** The instant asked about, or null for now. */
  @Nullable Instant at() {
    return at;
  }

  Strategy strategy() {
    return way.strategy();
  }

  MissionStats stats(Portal portal) {
    return portal.stats(strategy());
  }
}
