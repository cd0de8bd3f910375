package org.oceanportal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oceanportal.bench.gate.Question;
import org.oceanportal.bench.query.FleetSpec;
import org.oceanportal.bench.query.LandingPageBenchmark;
import org.oceanportal.bench.query.LandingPageBenchmark.Way;
import org.oceanportal.bench.query.MissionQueryBenchmark;
import org.oceanportal.bench.query.Server;

/**
 * The measurements of queries: the base case, and from there one axis at a time, never their
 * product.
 */
final class QuerySet {

  private static final List<String> STRATEGIES = List.of("loop", "pushdown");
  private static final List<String> NEW = List.of("pushdown");
  private static final List<String> MAIN = List.of("recent", "totals");

  /**
   * The number of missions from which on some strategy takes more than milliseconds for each query.
   */
  private static final int HUGE = 2_400;

  private final Size size;
  private final List<Measurement> all = new ArrayList<>();

  private QuerySet(Size size) {
    this.size = size;
  }

  /** Returns the measurements of a server. */
  static List<Measurement> of(Size size, Server server) {
    var set = new QuerySet(size);
    set.queries(server);
    set.missionsAxis(server);
    set.profilesAxis(server);
    set.indexesAxis(server);
    set.networkAxis(server);
    set.landingPage(server);
    return set.all;
  }

  private void queries(Server server) {
    for (Question query : Question.values()) {
      boolean main = main().contains(query.toString());
      if (main || size.hasAll()) {
        Timing timing = main ? Timings.query(size) : Timings.axis(size);
        FleetSpec base = FleetSpec.base(server);
        FleetSpec fleet = query.needsPositions() ? base.withPositions() : base;
        ask(fleet, List.of(query.toString()), STRATEGIES, timing, Map.of());
      }
    }
  }

  private List<String> main() {
    return size == Size.SMOKE ? MAIN.subList(0, 1) : MAIN;
  }

  /** Returns the queries that are measured along an axis. */
  private List<String> onAxis() {
    return size.hasAll() ? MAIN : MAIN.subList(0, 1);
  }

  private void missionsAxis(Server server) {
    for (int missions : missions(server)) {
      FleetSpec fleet = FleetSpec.base(server).withMissions(missions);
      ask(fleet, onAxis(), STRATEGIES, timing(missions), Map.of());
    }
  }

  private Timing timing(int missions) {
    if (missions > HUGE) {
      return Timings.vast();
    }
    return missions < HUGE ? Timings.axis(size) : Timings.huge(size);
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
    if (size.hasAll()) {
      for (int profiles : size == Size.FULL ? List.of(0, 1_000) : List.of(0)) {
        FleetSpec fleet = FleetSpec.base(server).withProfiles(profiles);
        ask(fleet, MAIN, STRATEGIES, Timings.axis(size), Map.of());
      }
    }
  }

  /**
   * Adds the fleets without indexes, but not on the embedded database, which has no indexes. Totals
   * of all time read every mission anyway.
   */
  private void indexesAxis(Server server) {
    if (server == Server.URI && size.hasAll()) {
      FleetSpec fleet = FleetSpec.base(server).withoutIndexes();
      ask(fleet, MAIN.subList(0, 1), STRATEGIES, Timings.axis(size), Map.of());
    }
  }

  /**
   * Adds a network in between. The loop is left out, since its time is not that of its round trips.
   */
  private void networkAxis(Server server) {
    for (int millis : networkMillis(server)) {
      var network = Map.of("networkMillis", String.valueOf(millis));
      ask(FleetSpec.base(server), onAxis(), NEW, Timings.axis(size), network);
    }
  }

  private List<Integer> networkMillis(Server server) {
    return switch (size) {
      case SMOKE -> List.of();
      case QUICK -> server == Server.EMBEDDED ? List.of(20) : List.of();
      case STANDARD -> List.of(20);
      case FULL -> List.of(1, 20);
    };
  }

  private void ask(
      FleetSpec fleet,
      List<String> queries,
      List<String> strategies,
      Timing timing,
      Map<String, String> more) {
    for (String query : queries) {
      for (String strategy : strategies) {
        var params = new TreeMap<>(more);
        params.put("question", query);
        params.put("strategy", strategy);
        boolean once = strategy.equals("loop") && fleet.missions() > HUGE;
        Timing each = once ? Timings.once() : timing;
        all.add(Measurement.ofFleet(MissionQueryBenchmark.class, fleet, params, each));
      }
    }
  }

  private void landingPage(Server server) {
    if (size.hasAll()) {
      FleetSpec fleet = FleetSpec.base(server).withPositions();
      for (Way way : Way.values()) {
        var params = Map.of("way", way.name());
        Timing timing = Timings.axis(size);
        all.add(Measurement.ofFleet(LandingPageBenchmark.class, fleet, params, timing));
      }
    }
  }
}
