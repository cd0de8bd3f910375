package org.oceanportal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oceanportal.bench.query.FleetSpec;
import org.oceanportal.bench.query.LandingPageBenchmark;
import org.oceanportal.bench.query.LandingPageBenchmark.Way;
import org.oceanportal.bench.query.MissionQueryBenchmark;
import org.oceanportal.bench.query.Question;
import org.oceanportal.bench.query.Server;

/** The questions: the base case, and from there one axis at a time, never the product of all. */
final class QuestionSet {

  private static final List<String> STRATEGIES = List.of("loop", "pushdown", "summarised");
  private static final List<String> NEW = List.of("pushdown", "summarised");
  private static final List<String> MAIN = List.of("recent", "totals");

  /** More missions than a loop is asked for more than once. */
  private static final int HUGE = 2_400;

  private final Size size;
  private final List<Measurement> all = new ArrayList<>();

  private QuestionSet(Size size) {
    this.size = size;
  }

  /** What is asked of a server. */
  static List<Measurement> of(Size size, Server server) {
    var set = new QuestionSet(size);
    set.questions(server);
    set.missionsAxis(server);
    set.profilesAxis(server);
    set.indexesAxis(server);
    set.networkAxis(server);
    set.landingPage(server);
    return set.all;
  }

  private void questions(Server server) {
    for (Question question : Question.values()) {
      boolean main = main().contains(question.toString());
      if (main || size.hasAll()) {
        Timing timing = main ? Timings.query(size) : Timings.axis(size);
        ask(FleetSpec.base(server), List.of(question.toString()), STRATEGIES, timing, Map.of());
      }
    }
  }

  private List<String> main() {
    return size == Size.SMOKE ? MAIN.subList(0, 1) : MAIN;
  }

  /** What is asked along an axis. */
  private List<String> onAxis() {
    return size.hasAll() ? MAIN : MAIN.subList(0, 1);
  }

  private void missionsAxis(Server server) {
    for (int missions : missions(server)) {
      var fleet = new FleetSpec(server, missions, FleetSpec.BASE_PROFILES, true);
      Timing timing = missions > HUGE ? Timings.huge() : Timings.axis(size);
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
    if (size.hasAll()) {
      for (int profiles : List.of(0, 1_000)) {
        var fleet = new FleetSpec(server, FleetSpec.BASE_MISSIONS, profiles, true);
        ask(fleet, MAIN, STRATEGIES, Timings.axis(size), Map.of());
      }
    }
  }

  /** Not on the embedded database, which keeps no index. */
  private void indexesAxis(Server server) {
    if (server == Server.URI && size.hasAll()) {
      var fleet = new FleetSpec(server, FleetSpec.BASE_MISSIONS, FleetSpec.BASE_PROFILES, false);
      ask(fleet, MAIN, STRATEGIES, Timings.axis(size), Map.of());
    }
  }

  /** The loop, whose time is not that of its round trips, is left out. */
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
        boolean once = strategy.equals("loop") && fleet.missions() > HUGE;
        Timing each = once ? Timings.once() : timing;
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
              Timings.axis(size)));
    }
  }
}
