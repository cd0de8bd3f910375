package org.oceanportal.command.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.oceanportal.MissionStats;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;

/**
 * Asks each question each way. First it proves that all ways answer equally; only then does it time
 * them, in turn, round by round, so that a machine that slows down does so to all of them.
 */
public final class Comparison {

  /** Before a way is timed it is asked for so long, or so many times as often as it is timed. */
  private static final Duration WARM_UP = Duration.ofMillis(500);

  private static final int WARM_UP_ROUNDS = 5;

  private final List<Question> questions;
  private final List<Way> ways;
  private final Consumer<String> progress;

  /**
   * A comparison on one database.
   *
   * @param portal what is asked
   * @param at the instant that is asked about, the same for all
   * @param strategies the ways, the loop first
   * @param names which questions
   * @param progress is told which question is being asked
   */
  public static Comparison of(
      Portal portal,
      Instant at,
      List<Strategy> strategies,
      Collection<String> names,
      Consumer<String> progress) {
    Portal still = portal.withClock(() -> at);
    return new Comparison(
        Questions.of(still.stats(), at).stream().filter(q -> names.contains(q.name())).toList(),
        strategies.stream().map(strategy -> new Way(strategy, still)).toList(),
        progress);
  }

  Comparison(List<Question> questions, List<Way> ways, Consumer<String> progress) {
    this.questions = questions;
    this.ways = ways;
    this.progress = progress;
  }

  /**
   * Runs the comparison.
   *
   * @param rounds how often each question is asked each way
   * @return a result for each question; if one has unequal answers, none was timed
   */
  public List<Result> run(int rounds) {
    var unequal = new LinkedHashMap<Question, List<String>>();
    for (Question question : questions) {
      progress.accept("comparing the answers to " + question.name());
      unequal.put(question, differences(question));
    }
    boolean allEqual = unequal.values().stream().allMatch(List::isEmpty);
    var results = new ArrayList<Result>();
    unequal.forEach(
        (question, differences) -> {
          Map<String, Cost> costs = allEqual ? costs(question, rounds) : Map.of();
          results.add(new Result(question.name(), differences.isEmpty(), costs, differences));
        });
    return results;
  }

  private List<String> differences(Question question) {
    var found = new ArrayList<>(differences(question.timed()));
    question.others().forEach(asked -> found.addAll(differences(asked)));
    return found;
  }

  /** Asked a second time before it is believed: a mission may have come in between two answers. */
  private List<String> differences(Function<MissionStats, Object> asked) {
    List<String> found = differencesOnce(asked);
    return found.isEmpty() ? found : differencesOnce(asked);
  }

  private List<String> differencesOnce(Function<MissionStats, Object> asked) {
    Way reference = ways.get(0);
    Object expected = reference.ask(asked);
    var found = new ArrayList<String>();
    for (Way way : ways.subList(1, ways.size())) {
      found.addAll(Difference.between(reference.name(), expected, way.name(), way.ask(asked)));
    }
    return found;
  }

  private Map<String, Cost> costs(Question question, int rounds) {
    progress.accept("timing " + question.name());
    ways.forEach(way -> warmUp(way, question, WARM_UP_ROUNDS * rounds));
    var nanos = new long[ways.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int way = 0; way < ways.size(); way++) {
        nanos[way][round] = ways.get(way).time(question.timed());
      }
    }
    double loop = Way.median(nanos[0]);
    var costs = new LinkedHashMap<String, Cost>();
    for (int way = 0; way < ways.size(); way++) {
      costs.put(ways.get(way).name(), ways.get(way).cost(nanos[way], loop));
    }
    return costs;
  }

  private static void warmUp(Way way, Question question, int most) {
    long spent = 0;
    for (int i = 0; i < most && spent < WARM_UP.toNanos(); i++) {
      spent += way.time(question.timed());
    }
  }
}
