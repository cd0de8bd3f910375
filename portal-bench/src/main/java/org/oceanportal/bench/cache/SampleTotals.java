package org.oceanportal.bench.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.oceanportal.model.FleetTotals;

/** Made-up totals for each of a few hundred keys, and an order in which to request them. */
public final class SampleTotals {

  private static final int KEYS = 512;
  private static final int REQUESTED = 4_096;
  private static final double ZIPF = 0.99;
  private static final long SEED = 42;
  private static final Instant START = Instant.parse("2021-03-01T00:00:00Z");

  private SampleTotals() {}

  /** Returns the keys: the scopes and years that a portal is asked for, several times over. */
  public static List<String> keys() {
    return IntStream.range(0, KEYS).mapToObj(i -> "totals of scope " + i).toList();
  }

  /**
   * Returns the totals of a key, different for each key.
   *
   * @param key any text
   * @return its totals
   */
  public static FleetTotals of(String key) {
    long number = key.hashCode() & 0xFFFF;
    return FleetTotals.builder()
        .missions(number)
        .platforms(19)
        .profiles(1_000 * number)
        .dives(500 * number)
        .timeAtSea(Duration.ofDays(number))
        .gliderDays(number)
        .distanceMetres(1e5 * number)
        .depthMetres(1e6 * number)
        .dataPoints(1_000_000 * number)
        .firstStart(START)
        .lastEnd(START.plus(Duration.ofDays(number)))
        .build();
  }

  /**
   * Returns keys as visitors request them: by Zipf's law, a few most of the time; the same every
   * time.
   */
  static String[] requests() {
    var weights = new double[KEYS];
    double sum = 0;
    for (int rank = 0; rank < KEYS; rank++) {
      sum += Math.pow(rank + 1, -ZIPF);
      weights[rank] = sum;
    }
    var random = new Random(SEED);
    List<String> keys = keys();
    var requests = new String[REQUESTED];
    for (int i = 0; i < REQUESTED; i++) {
      int rank = Arrays.binarySearch(weights, random.nextDouble() * sum);
      requests[i] = keys.get(Math.min(rank < 0 ? -rank - 1 : rank, KEYS - 1));
    }
    return requests;
  }
}
