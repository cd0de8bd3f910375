package org.oceanportal.bench.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.oceanportal.Portal;
import org.oceanportal.QueryEvent;
import org.oceanportal.Strategy;
import org.oceanportal.bench.gate.Proof.WireCost;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;

/** Proves that every strategy answers as the loop does. */
public final class EqualAnswers {

  private EqualAnswers() {}

  /**
   * Asks each question of each strategy, in the words that are timed and in others.
   *
   * @param portal what is asked
   * @param newest its newest missions
   * @param questions which questions
   * @return the proof
   * @throws UnequalAnswersException if an answer is not the loop's
   */
  public static Proof prove(Portal portal, List<MissionKey> newest, List<Question> questions) {
    // A portal's first question asks what the server is, which is no question's cost.
    portal.stats().recent(RecentQuery.gliders().inAnyBasin());
    var costs = new ArrayList<WireCost>();
    int compared = 0;
    for (Question question : questions) {
      compared += proveOne(portal, question.toString(), s -> question.ask(s, newest), costs);
      for (Function<MissionStats, Object> words : otherWords(question)) {
        compared += proveOne(portal, question + " in other words", words, new ArrayList<>());
      }
    }
    return new Proof(compared, costs);
  }

  private static int proveOne(
      Portal portal, String what, Function<MissionStats, Object> asked, List<WireCost> costs) {
    Object expected = null;
    for (Strategy strategy : Strategy.values()) {
      var events = new ArrayList<QueryEvent>();
      Object actual = ask(portal, strategy, asked, events);
      expected = strategy == Strategy.LOOP ? actual : expected;
      compare(what + " by " + name(strategy), Objects.requireNonNull(expected), actual);
      QueryEvent event = events.get(events.size() - 1);
      costs.add(
          new WireCost(
              what,
              name(strategy),
              Objects.requireNonNull(event.commands()),
              Objects.requireNonNull(event.bytes())));
    }
    return Strategy.values().length - 1;
  }

  private static Object ask(
      Portal portal,
      Strategy strategy,
      Function<MissionStats, Object> asked,
      List<QueryEvent> events) {
    return asked.apply(portal.withListener(events::add).stats(strategy));
  }

  /**
   * Holds one answer against another.
   *
   * @param what who answered which question
   * @param expected what must come out
   * @param actual what came out
   * @throws UnequalAnswersException if they differ
   */
  public static void compare(String what, Object expected, Object actual) {
    List<String> differences = Difference.between(expected, actual);
    if (!differences.isEmpty()) {
      throw new UnequalAnswersException(what, differences);
    }
  }

  private static String name(Strategy strategy) {
    return strategy.name().toLowerCase(Locale.ROOT);
  }

  /** The same question asked of the other fleet, of everywhere, of one year, by other keys. */
  private static List<Function<MissionStats, Object>> otherWords(Question question) {
    return switch (question) {
      case RECENT -> List.of(stats -> stats.recent(RecentQuery.sailbuoys()).value());
      case TOTALS ->
          List.of(
              stats -> stats.totals(TotalsQuery.gliders()).value(),
              stats -> stats.totals(TotalsQuery.gliders().inAnyBasin().year(2025)).value(),
              stats -> stats.totals(TotalsQuery.sailbuoys()).value());
      case BREAKDOWN -> List.of(by(Dimension.PLATFORM), by(Dimension.BASIN), by(Dimension.PROJECT));
      case MISSIONS -> List.of(s -> s.missions(MissionsQuery.of(Fleet.SAILBUOYS)).value());
      case MISSION, POSITIONS, TRACKS -> List.of();
    };
  }

  private static Function<MissionStats, Object> by(Dimension dimension) {
    var query = TotalsQuery.gliders().inAnyBasin().by(dimension);
    return stats -> stats.breakdown(query).value();
  }
}
