package org.oceanportal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oceanportal.bench.cache.CacheHitBenchmark;
import org.oceanportal.bench.cache.CacheMissBenchmark;
import org.oceanportal.bench.cache.ColdReadBenchmark;
import org.oceanportal.bench.cache.ColdTotalsBenchmark;
import org.oceanportal.bench.cache.Crowd;
import org.oceanportal.bench.cache.StampedeBenchmark;
import org.oceanportal.bench.cache.TotalsCacheBenchmark;
import org.oceanportal.bench.cache.TotalsKeeper;
import org.oceanportal.bench.cache.kinds.CacheKind;
import org.oceanportal.bench.query.FleetSpec;
import org.oceanportal.bench.query.Server;

/** The measurements of caches: the portal's totals, and our cache beside its peers. */
final class CacheSet {

  private static final Set<TotalsKeeper> FOUR_THREADS =
      EnumSet.of(
          TotalsKeeper.ARTICLE, TotalsKeeper.MEMORY, TotalsKeeper.FILE, TotalsKeeper.LAYERED);

  /** One cache of each kind, since starting processes takes long. */
  private static final Set<CacheKind> IN_PROCESSES =
      EnumSet.of(
          CacheKind.OURS_FILE,
          CacheKind.OURS_MEMORY,
          CacheKind.CAFFEINE,
          CacheKind.EHCACHE,
          CacheKind.SPRING_SYNC);

  private final Size size;
  private final List<Measurement> all = new ArrayList<>();

  private CacheSet(Size size) {
    this.size = size;
  }

  /** Returns the measurements of caches. */
  static List<Measurement> of(Size size) {
    var set = new CacheSet(size);
    set.totalsKept();
    set.hitsAndMisses();
    set.stampedes();
    return set.all;
  }

  private void totalsKept() {
    List<TotalsKeeper> keepers =
        switch (size) {
          case SMOKE -> List.of(TotalsKeeper.ARTICLE, TotalsKeeper.MEMORY);
          case QUICK -> List.of(TotalsKeeper.ARTICLE, TotalsKeeper.MEMORY, TotalsKeeper.FILE);
          case STANDARD, FULL -> List.of(TotalsKeeper.values());
        };
    keepers.forEach(keeper -> all.add(totals(TotalsCacheBenchmark.class, keeper)));
    if (size.hasAll()) {
      keepers.stream()
          .filter(keeper -> size == Size.FULL || FOUR_THREADS.contains(keeper))
          .forEach(keeper -> all.add(totals(TotalsCacheBenchmark.class, keeper).withThreads(4)));
      keepers.stream()
          .filter(keeper -> size == Size.FULL || keeper.isPersistent())
          .forEach(keeper -> all.add(totals(ColdTotalsBenchmark.class, keeper)));
      for (int kilobytes : List.of(1, 100)) {
        var params = Map.of("kilobytes", String.valueOf(kilobytes));
        all.add(Measurement.ofCache(ColdReadBenchmark.class, params, Timings.axis(size)));
      }
    }
  }

  private Measurement totals(Class<?> benchmark, TotalsKeeper keeper) {
    return Measurement.ofFleet(
        benchmark,
        FleetSpec.base(Server.EMBEDDED),
        Map.of("keeper", keeper.name()),
        Timings.cache(size));
  }

  private void hitsAndMisses() {
    List<CacheKind> kinds =
        switch (size) {
          case SMOKE -> List.of(CacheKind.OURS_MEMORY, CacheKind.CAFFEINE);
          case QUICK -> List.of(CacheKind.OURS_MEMORY, CacheKind.CAFFEINE, CacheKind.SPRING);
          case STANDARD, FULL -> List.of(CacheKind.values());
        };
    boolean more = size.hasAll();
    kinds.forEach(kind -> all.add(of(CacheHitBenchmark.class, kind, Timings.hit(size))));
    if (more) {
      kinds.forEach(
          kind -> all.add(of(CacheHitBenchmark.class, kind, Timings.cache(size)).withThreads(4)));
      kinds.forEach(kind -> all.add(of(CacheMissBenchmark.class, kind, Timings.cache(size))));
    }
  }

  private static Measurement of(Class<?> benchmark, CacheKind kind, Timing timing) {
    return Measurement.ofCache(benchmark, Map.of("cache", kind.name()), timing);
  }

  private void stampedes() {
    if (size == Size.SMOKE || size == Size.QUICK) {
      return;
    }
    Timing shots = Timings.stampede();
    for (Crowd.Kind crowd : Crowd.Kind.values()) {
      Arrays.stream(CacheKind.values())
          .filter(kind -> crowd == Crowd.Kind.THREADS || IN_PROCESSES.contains(kind))
          .map(kind -> Map.of("cache", kind.name(), "crowd", crowd.name()))
          .map(params -> Measurement.ofCache(StampedeBenchmark.class, params, shots))
          .map(shot -> shot.withCall(Duration.ofMillis(crowd == Crowd.Kind.THREADS ? 550 : 1_100)))
          .forEach(all::add);
    }
  }
}
