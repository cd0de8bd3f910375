package org.oceanportal.bench.cache;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.oceanportal.bench.cache.kinds.CacheKind;
import org.oceanportal.bench.cache.kinds.CacheSetting;
import org.oceanportal.bench.cache.kinds.TotalsCache;
import org.oceanportal.bench.folder.BenchFolder;
import org.oceanportal.bench.gate.EqualAnswers;
import org.oceanportal.bench.gate.UnequalAnswersException;
import org.oceanportal.model.FleetTotals;

/** A proof that a cache returns the computed values and caches them. */
public final class EqualCaches {

  private static final int REQUESTED = 64;

  private EqualCaches() {}

  /**
   * Requests each key of a new cache twice.
   *
   * @param kind the cache
   * @throws UnequalAnswersException if a value is not the one computed, or was computed twice
   */
  public static void prove(CacheKind kind) {
    var loads = new AtomicInteger();
    try (var folder = new BenchFolder();
        TotalsCache totals = kind.open(setting(loads, folder))) {
      prove(kind.toString(), totals, loads);
    }
  }

  private static CacheSetting setting(AtomicInteger loads, BenchFolder folder) {
    return CacheSetting.of(
        key -> {
          loads.incrementAndGet();
          return SampleTotals.of(key);
        },
        folder.path());
  }

  static void prove(String name, TotalsCache totals, AtomicInteger loads) {
    List<String> keys = SampleTotals.keys().subList(0, REQUESTED);
    for (int round = 0; round < 2; round++) {
      for (String key : keys) {
        FleetTotals expected = SampleTotals.of(key);
        EqualAnswers.compare(key + " by " + name, expected, totals.get(key));
      }
    }
    if (loads.get() != keys.size()) {
      String computed = keys.size() + " values were computed " + loads + " times";
      throw new UnequalAnswersException(name, List.of(computed));
    }
  }
}
