package org.oceanportal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.oceanportal.bench.cache.CacheHitBenchmark;
import org.oceanportal.bench.cache.CacheKind;
import org.oceanportal.bench.cache.CacheMissBenchmark;
import org.oceanportal.bench.cache.ColdReadBenchmark;
import org.oceanportal.bench.cache.Crowd;
import org.oceanportal.bench.cache.StampedeBenchmark;
import org.oceanportal.bench.cache.TotalsCacheBenchmark;
import org.oceanportal.bench.cache.TotalsKeeper;
import org.oceanportal.bench.query.FleetSpec;
import org.oceanportal.bench.query.LandingPageBenchmark;
import org.oceanportal.bench.query.LandingPageBenchmark.Way;
import org.oceanportal.bench.query.MissionQueryBenchmark;
import org.oceanportal.bench.query.Question;
import org.oceanportal.bench.query.Server;

/**
 * What a run of a size measures: the base case, and from there one axis at a time, never the
 * product of all.
 */
final class BenchSet {

  private static final List<String> STRATEGIES = List.of("loop", "pushdown", "summarised");
  private static final List<String> NEW = List.of("pushdown", "summarised");
  private static final List<String> MAIN = List.of("recent", "totals");

  private static final Set<TotalsKeeper> FOUR_THREADS =
      EnumSet.of(
          TotalsKeeper.ARTICLE, TotalsKeeper.MEMORY, TotalsKeeper.FILE, TotalsKeeper.LAYERED);

  /** One of each kind: processes take long to gather. */
  private static final Set<CacheKind> IN_PROCESSES =
      EnumSet.of(
          CacheKind.OURS_MEMORY,
          CacheKind.OURS_FILE,
          CacheKind.OURS_LAYERED,
          CacheKind.CAFFEINE,
          CacheKind.EHCACHE,
          CacheKind.CACHE2K,
          CacheKind.JCACHE,
          CacheKind.SPRING_SYNC);

  private final Size size;
  private final List<Server> servers;
  private final List<Measurement> all = new ArrayList<>();

  private BenchSet(Size size, boolean withServer) {
    this.size = size;
    boolean asked = withServer && size != Size.SMOKE;
    this.servers = asked ? List.of(Server.values()) : List.of(Server.EMBEDDED);
  }

  /**
   * The measurements of a size, in the order in which they are made.
   *
   * @param size the size
   * @param withServer whether the server at {@code PORTAL_MONGODB_URI} is asked too
   */
  static List<Measurement> of(Size size, boolean withServer) {
    var set = new BenchSet(size, withServer);
    for (Server server : set.servers) {
      set.questions(server);
      set.missionsAxis(server);
      set.profilesAxis(server);
      set.indexesAxis(server);
      set.networkAxis(server);
      set.landingPage(server);
    }
    set.totalsKept();
    set.hitsAndMisses();
    set.stampedes();
    return List.copyOf(set.all);
  }

  // --- questions ---------------------------------------------------------------

  private void questions(Server server) {
    for (Question question : Question.values()) {
      boolean main = main().contains(question.toString());
      if (main || hasAll()) {
        Timing timing = main ? query() : query().inForks(axisForks());
        ask(FleetSpec.base(server), List.of(question.toString()), STRATEGIES, timing, Map.of());
      }
    }
  }

  private List<String> main() {
    return size == Size.SMOKE ? MAIN.subList(0, 1) : MAIN;
  }

  /** What is asked along an axis. */
  private List<String> onAxis() {
    return hasAll() ? MAIN : MAIN.subList(0, 1);
  }

  private boolean hasAll() {
    return size == Size.STANDARD || size == Size.FULL;
  }

  private void missionsAxis(Server server) {
    for (int missions : missions(server)) {
      var fleet = new FleetSpec(server, missions, FleetSpec.BASE_PROFILES, true);
      Timing timing = missions > 2_400 ? huge() : axis();
      ask(fleet, onAxis(), STRATEGIES, timing, Map.of());
    }
  }

  private List<Integer> missions(Server server) {
    return switch (size) {
      case SMOKE -> List.of(24);
      case QUICK -> server == Server.EMBEDDED ? List.of(24) : List.of();
      case STANDARD -> List.of(24, 2_400);
      case FULL -> List.of(24, 2_400, 24_000);
    };
  }

  private void profilesAxis(Server server) {
    if (hasAll()) {
      for (int profiles : List.of(0, 1_000)) {
        var fleet = new FleetSpec(server, FleetSpec.BASE_MISSIONS, profiles, true);
        ask(fleet, MAIN, STRATEGIES, axis(), Map.of());
      }
    }
  }

  /** Not on the embedded database, which keeps no index. */
  private void indexesAxis(Server server) {
    if (server == Server.URI && hasAll()) {
      var fleet = new FleetSpec(server, FleetSpec.BASE_MISSIONS, FleetSpec.BASE_PROFILES, false);
      ask(fleet, MAIN, STRATEGIES, axis(), Map.of());
    }
  }

  /** The loop, whose time is not that of its round trips, is left out. */
  private void networkAxis(Server server) {
    for (int millis : networkMillis(server)) {
      var network = Map.of("networkMillis", String.valueOf(millis));
      ask(FleetSpec.base(server), onAxis(), NEW, axis(), network);
    }
  }

  private List<Integer> networkMillis(Server server) {
    return switch (size) {
      case SMOKE -> List.of();
      case QUICK -> server == Server.EMBEDDED ? List.of(20) : List.of();
      case STANDARD -> server == Server.EMBEDDED ? List.of(1, 20) : List.of(20);
      case FULL -> List.of(1, 20);
    };
  }

  private void ask(
      FleetSpec fleet,
      List<String> questions,
      List<String> strategies,
      Timing timing,
      Map<String, String> more) {
    for (String question : questions) {
      for (String strategy : strategies) {
        var params = new TreeMap<>(more);
        params.put("question", question);
        params.put("strategy", strategy);
        boolean once = strategy.equals("loop") && fleet.missions() > 2_400;
        Timing each = once ? Timing.of(1, 0, 1, 1) : timing;
        all.add(Measurement.ofFleet(MissionQueryBenchmark.class, fleet, params, each));
      }
    }
  }

  private void landingPage(Server server) {
    List<Way> ways =
        switch (size) {
          case SMOKE -> List.of();
          case QUICK ->
              server == Server.EMBEDDED
                  ? List.of(Way.LOOP, Way.TOTALS_KEPT, Way.ALL_KEPT)
                  : List.of();
          case STANDARD, FULL -> List.of(Way.values());
        };
    for (Way way : ways) {
      all.add(
          Measurement.ofFleet(
              LandingPageBenchmark.class,
              FleetSpec.base(server),
              Map.of("way", way.name()),
              axis()));
    }
  }

  // --- kept answers ------------------------------------------------------------

  private void totalsKept() {
    List<TotalsKeeper> keepers =
        switch (size) {
          case SMOKE -> List.of(TotalsKeeper.ARTICLE, TotalsKeeper.MEMORY);
          case QUICK ->
              List.of(
                  TotalsKeeper.ARTICLE,
                  TotalsKeeper.MEMORY,
                  TotalsKeeper.FILE,
                  TotalsKeeper.LAYERED);
          case STANDARD, FULL -> List.of(TotalsKeeper.values());
        };
    keepers.forEach(keeper -> all.add(totals(keeper)));
    if (hasAll()) {
      keepers.stream()
          .filter(FOUR_THREADS::contains)
          .forEach(keeper -> all.add(totals(keeper).withThreads(4)));
      for (int kilobytes : List.of(1, 100)) {
        var params = Map.of("kilobytes", String.valueOf(kilobytes));
        all.add(Measurement.ofCache(ColdReadBenchmark.class, params, cache()));
      }
    }
  }

  private Measurement totals(TotalsKeeper keeper) {
    return Measurement.ofFleet(
        TotalsCacheBenchmark.class,
        FleetSpec.base(Server.EMBEDDED),
        Map.of("keeper", keeper.name()),
        cache());
  }

  private void hitsAndMisses() {
    List<CacheKind> kinds =
        switch (size) {
          case SMOKE -> List.of(CacheKind.OURS_MEMORY, CacheKind.CAFFEINE);
          case QUICK -> List.of(CacheKind.OURS_MEMORY, CacheKind.CAFFEINE, CacheKind.SPRING);
          case STANDARD, FULL -> List.of(CacheKind.values());
        };
    boolean more = hasAll();
    kinds.forEach(kind -> all.add(of(CacheHitBenchmark.class, kind, hit())));
    if (more) {
      kinds.forEach(kind -> all.add(of(CacheHitBenchmark.class, kind, cache()).withThreads(4)));
      kinds.forEach(kind -> all.add(of(CacheMissBenchmark.class, kind, cache())));
    }
  }

  private static Measurement of(Class<?> benchmark, CacheKind kind, Timing timing) {
    return Measurement.ofCache(benchmark, Map.of("cache", kind.name()), timing);
  }

  private void stampedes() {
    if (size == Size.SMOKE || size == Size.QUICK) {
      return;
    }
    Timing shots = Timing.of(1, 1, 5, 1);
    for (Crowd.Kind crowd : Crowd.Kind.values()) {
      Arrays.stream(CacheKind.values())
          .filter(kind -> crowd == Crowd.Kind.THREADS || IN_PROCESSES.contains(kind))
          .map(kind -> Map.of("cache", kind.name(), "crowd", crowd.name()))
          .map(params -> Measurement.ofCache(StampedeBenchmark.class, params, shots))
          .map(shot -> shot.withCall(Duration.ofMillis(crowd == Crowd.Kind.THREADS ? 550 : 1_100)))
          .forEach(all::add);
    }
  }

  // --- how long ----------------------------------------------------------------

  /** The main questions on the base case. */
  private Timing query() {
    return switch (size) {
      case SMOKE -> Timing.of(1, 1, 2, 10);
      case QUICK -> Timing.of(1, 6, 8, 200);
      case STANDARD -> Timing.of(2, 4, 8, 300);
      case FULL -> Timing.of(5, 5, 10, 1_000);
    };
  }

  private int axisForks() {
    return size == Size.FULL ? 3 : 1;
  }

  private Timing axis() {
    return query().inForks(axisForks());
  }

  /** 24,000 missions, of which no question is answered in milliseconds. */
  private static Timing huge() {
    return Timing.of(1, 2, 5, 1_000);
  }

  private Timing cache() {
    return switch (size) {
      case SMOKE -> Timing.of(1, 1, 2, 10);
      case QUICK -> Timing.of(1, 4, 8, 200);
      case STANDARD -> Timing.of(1, 5, 10, 200);
      case FULL -> Timing.of(3, 5, 10, 1_000);
    };
  }

  /** Nanoseconds differ from process to process more than within one. */
  private Timing hit() {
    return switch (size) {
      case SMOKE -> Timing.of(1, 1, 2, 10);
      case QUICK -> Timing.of(2, 4, 6, 200);
      case STANDARD -> Timing.of(2, 5, 8, 200);
      case FULL -> Timing.of(5, 5, 10, 1_000);
    };
  }
}
