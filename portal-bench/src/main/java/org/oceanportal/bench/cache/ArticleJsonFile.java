package org.oceanportal.bench.cache;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.oceanportal.model.FleetTotals;
import tools.jackson.databind.json.JsonMapper;

/**
 * The article's own cache, the baseline: each call reads a JSON file, parses it, and recomputes the
 * value unless it is younger than 24 hours. It has the article's weaknesses too, on purpose: the
 * file is written in place, all callers compute at the same time, and a timestamp in the future
 * counts as fresh.
 */
public final class ArticleJsonFile {

  private static final Duration FRESH = Duration.ofHours(24);
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path file;
  private final Supplier<FleetTotals> calculation;
  private final InstantSource clock;

  /** The contents of the file. */
  record Stats(Instant timeEdited, FleetTotals totals) {}

  /**
   * Creates a cache of one value.
   *
   * @param file the file of the value
   * @param calculation the expensive computation on the database
   * @param clock the clock
   */
  public ArticleJsonFile(Path file, Supplier<FleetTotals> calculation, InstantSource clock) {
    this.file = file;
    this.calculation = calculation;
    this.clock = clock;
  }

  /**
   * Implements the article's {@code calculate_totals}.
   *
   * @return the totals in the file, or new ones
   */
  public FleetTotals calculateTotals() {
    Instant now = clock.instant();
    if (Files.exists(file)) {
      Stats stats = MAPPER.readValue(file, Stats.class);
      if (stats.timeEdited().isAfter(now.minus(FRESH))) {
        return stats.totals();
      }
    }
    FleetTotals totals = calculation.get();
    MAPPER.writeValue(file, new Stats(now, totals));
    return totals;
  }
}
