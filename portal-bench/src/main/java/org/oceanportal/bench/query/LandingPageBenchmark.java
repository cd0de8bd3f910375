package org.oceanportal.bench.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.bench.folder.BenchFolder;
import org.oceanportal.bench.gate.EqualAnswers;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.layered.LayeredStore;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.cache.missions.MissionJson;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.RecentMission;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What one visit to the portal's landing page asks, one question after the other: who is at sea, of
 * both fleets, the tracks of those gliders, and the totals of both fleets.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the parameter, and calls choose first.
public class LandingPageBenchmark {

  private static final int POINTS_ON_A_MAP = 100;
  private static final int ENTRIES = 128;

  /** How the page is made. */
  public enum Way {
    /** As before the article: loops, nothing kept. */
    LOOP,
    /** Pushed down, nothing kept. */
    PUSHDOWN,
    /** Pushed down, and the totals kept for a day, as the article ends. */
    TOTALS_KEPT,
    /** All answers kept, in memory in front of a file. */
    ALL_KEPT
  }

  @Param public Way way;

  private final BenchFolder folder = new BenchFolder();
  private MissionStats live;
  private MissionStats totals;

  /** For JMH. */
  public LandingPageBenchmark() {}

  /** Chooses who answers, and proves that the page is the loop's. */
  @Setup(Level.Trial)
  public void choose(FleetData data) {
    MissionStats computed = data.stats(way == Way.LOOP ? Strategy.LOOP : Strategy.PUSHDOWN);
    boolean keepsTotals = way == Way.TOTALS_KEPT || way == Way.ALL_KEPT;
    totals = keepsTotals ? kept(data.fleet().portal()) : computed;
    live = way == Way.ALL_KEPT ? totals : computed;
    for (int i = 0; i < 2; i++) {
      EqualAnswers.compare("the landing page by " + way, page(data.stats(Strategy.LOOP)), page());
    }
  }

  private CachedMissionStats kept(Portal portal) {
    return CachedMissionStats.over(
        portal,
        Strategy.PUSHDOWN,
        settings ->
            settings
                .store(
                    new LayeredStore<>(
                        new LruStore<>(ENTRIES),
                        JsonFileStore.in(folder.path(), MissionJson.codec())))
                .freshness(Freshness.ttl(Duration.ofHours(24))));
  }

  /** One visit. */
  @Benchmark
  public List<Object> page() {
    return page(live, totals);
  }

  private static List<Object> page(MissionStats stats) {
    return page(stats, stats);
  }

  private static List<Object> page(MissionStats live, MissionStats totals) {
    var page = new ArrayList<Object>();
    List<RecentMission> gliders = live.recent(RecentQuery.gliders().inAnyBasin()).value();
    page.add(gliders);
    page.add(live.recent(RecentQuery.sailbuoys()).value());
    page.add(live.tracks(tracksOf(gliders)).value());
    page.add(totals.totals(TotalsQuery.gliders().inAnyBasin()).value());
    page.add(totals.totals(TotalsQuery.sailbuoys()).value());
    return page;
  }

  private static TracksQuery tracksOf(List<RecentMission> gliders) {
    List<MissionKey> keys = gliders.stream().flatMap(each -> each.key().stream()).toList();
    return new TracksQuery(Fleet.GLIDERS, keys, POINTS_ON_A_MAP);
  }

  @TearDown(Level.Trial)
  public void close() {
    if (totals instanceof CachedMissionStats cached) {
      cached.close();
    }
    folder.close();
  }
}
