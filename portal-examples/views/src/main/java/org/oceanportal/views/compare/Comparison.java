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
 * A comparison that runs each query by each strategy. First it proves that all strategies answer
 * equally; only then does it time them, in turn, round by round, so that a machine that slows down
 * affects all of them.
 */
public final class Comparison {

  /** The time for which a strategy runs before it is timed, so that the compiler has seen it. */
  private static final Duration WARM_UP = Duration.ofMillis(500);

  /**
   * The time for which a strategy runs in a round, at least once: a quick one many times, so that
   * it does not only show the effects of the slow one before it.
   */
  private static final Duration ROUND = Duration.ofMillis(50);

  private final List<ComparedQuery> queries;
  private final List<Contender> contenders;
  private final Consumer<String> progress;

  /**
   * Returns a comparison on one database.
   *
   * @param portal the portal
   * @param at the instant of all queries
   * @param strategies the strategies, the loop first
   * @param names the names of the queries
   * @param progress receives the name of each query as it is run
   */
  public static Comparison of(
      Portal portal,
      Instant at,
      List<Strategy> strategies,
      Collection<String> names,
      Consumer<String> progress) {
    Portal still = portal.withClock(() -> at);
    return new Comparison(
        ComparedQueries.of(still.stats(), at).stream()
            .filter(q -> names.contains(q.name()))
            .toList(),
        strategies.stream().map(strategy -> new Contender(strategy, still)).toList(),
        progress);
  }

  Comparison(List<ComparedQuery> queries, List<Contender> contenders, Consumer<String> progress) {
    this.queries = queries;
    this.contenders = contenders;
    this.progress = progress;
  }

  /**
   * Returns this comparison with one more contender, {@code kept}: the cached answers of the last
   * strategy.
   *
   * @param caching caches the answers of its argument, for longer than the comparison takes
   * @return another comparison
   */
  public Comparison withCached(Function<MissionStats, CachedMissionStats> caching) {
    var more = new ArrayList<>(contenders);
    more.add(contenders.get(contenders.size() - 1).cached(caching));
    return new Comparison(queries, more, progress);
  }

  /**
   * Runs the comparison.
   *
   * @param rounds the number of rounds, in each of which a strategy runs once, or for 50 ms
   * @return a result for each query; if one has unequal answers, none was timed
   */
  public List<Result> run(int rounds) {
    var unequal = new LinkedHashMap<ComparedQuery, List<String>>();
    for (ComparedQuery query : queries) {
      progress.accept("comparing the answers to " + query.name());
      unequal.put(query, differences(query));
    }
    boolean allEqual = unequal.values().stream().allMatch(List::isEmpty);
    var results = new ArrayList<Result>();
    unequal.forEach(
        (query, differences) -> {
          Map<String, Cost> costs = allEqual ? costs(query, rounds) : Map.of();
          results.add(new Result(query.name(), differences.isEmpty(), costs, differences));
        });
    return results;
  }

  private List<String> differences(ComparedQuery query) {
    var found = new ArrayList<>(differences(query.timed()));
    query.others().forEach(variant -> found.addAll(differences(variant)));
    return found;
  }

  /**
   * Returns the differences, after a second run to confirm them: a mission may have been added
   * between two answers.
   */
  private List<String> differences(Function<MissionStats, Object> query) {
    List<String> found = differencesOnce(query);
    return found.isEmpty() ? found : differencesOnce(query);
  }

  private List<String> differencesOnce(Function<MissionStats, Object> query) {
    Contender reference = contenders.get(0);
    Object expected = reference.ask(query);
    var found = new ArrayList<String>();
    for (Contender contender : contenders.subList(1, contenders.size())) {
      found.addAll(
          Difference.between(reference.name(), expected, contender.name(), contender.ask(query)));
    }
    return found;
  }

  private Map<String, Cost> costs(ComparedQuery query, int rounds) {
    progress.accept("timing " + query.name());
    contenders.forEach(contender -> warmUp(contender, query, rounds));
    List<Durations> times = contenders.stream().map(contender -> new Durations()).toList();
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < contenders.size(); i++) {
        round(contenders.get(i), query, times.get(i));
      }
    }
    double loop = times.get(0).median();
    var costs = new LinkedHashMap<String, Cost>();
    for (int i = 0; i < contenders.size(); i++) {
      Contender contender = contenders.get(i);
      costs.put(
          contender.name(), contender.cost(times.get(i).median(), i == 0 ? Double.NaN : loop));
    }
    return costs;
  }

  private static void warmUp(Contender contender, ComparedQuery query, int rounds) {
    var times = new Durations();
    for (int round = 0; round < rounds && times.sum() < WARM_UP.toNanos(); round++) {
      round(contender, query, times);
    }
  }

  private static void round(Contender contender, ComparedQuery query, Durations times) {
    long enough = times.sum() + ROUND.toNanos();
    do {
      times.add(contender.time(query.timed()));
    } while (times.sum() < enough);
  }
}
