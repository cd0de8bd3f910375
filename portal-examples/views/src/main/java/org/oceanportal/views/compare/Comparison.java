package org.oceanportal.views.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.query.MissionStats;

/**
 * Asks each question each way. First it proves that all ways answer equally; only then does it time
 * them, in turn, round by round, so that a machine that slows down does so to all of them.
 */
public final class Comparison {

  /** How long a way is asked for before it is timed, so that the compiler has seen it. */
  private static final Duration WARM_UP = Duration.ofMillis(500);

  /**
   * How long a way is asked for in a round, at least once: a quick one many times, lest all that it
   * shows is the trouble that the slow one before it left behind.
   */
  private static final Duration ROUND = Duration.ofMillis(50);

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
   * The same comparison with one way more, {@code kept}: the answers of the last way, kept.
   *
   * @param keeping keeps the answers of what it is given, longer than the comparison takes
   * @return another comparison
   */
  public Comparison withKept(Function<MissionStats, CachedMissionStats> keeping) {
    var more = new ArrayList<>(ways);
    more.add(ways.get(ways.size() - 1).kept(keeping));
    return new Comparison(questions, more, progress);
  }

  /**
   * Runs the comparison.
   *
   * @param rounds how often the ways take turns; each time one is asked once, or for 50 ms
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
    ways.forEach(way -> warmUp(way, question, rounds));
    List<Times> times = ways.stream().map(way -> new Times()).toList();
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < ways.size(); i++) {
        round(ways.get(i), question, times.get(i));
      }
    }
    double loop = times.get(0).median();
    var costs = new LinkedHashMap<String, Cost>();
    for (int i = 0; i < ways.size(); i++) {
      Way way = ways.get(i);
      costs.put(way.name(), way.cost(times.get(i).median(), i == 0 ? Double.NaN : loop));
    }
    return costs;
  }

  private static void warmUp(Way way, Question question, int rounds) {
    var times = new Times();
    for (int round = 0; round < rounds && times.sum() < WARM_UP.toNanos(); round++) {
      round(way, question, times);
    }
  }

  private static void round(Way way, Question question, Times times) {
    long enough = times.sum() + ROUND.toNanos();
    do {
      times.add(way.time(question.timed()));
    } while (times.sum() < enough);
  }
}
