package org.oceanportal.page.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Breakdown;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.Position;
import org.oceanportal.model.RecentMission;
import org.oceanportal.model.Track;
import org.oceanportal.query.Answer;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/**
 * Bounds how many questions the database is asked at once, so that a slow one holds up neither all
 * threads nor all memory. What is beyond waits for a while, then fails with a {@link
 * BusyException}. Safe for concurrent use.
 */
final class WorkLimit implements MissionStats {

  private final MissionStats stats;
  private final Semaphore free;
  private final Duration longestWait;

  WorkLimit(MissionStats stats, int most, Duration longestWait) {
    this.stats = stats;
    this.longestWait = longestWait;
    this.free = new Semaphore(most);
  }

  private <T> T limited(Supplier<T> question) {
    try {
      if (!free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new BusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
    try {
      return question.get();
    } finally {
      free.release();
    }
  }

  @Override
  public Answer<List<RecentMission>> recent(RecentQuery query) {
    return limited(() -> stats.recent(query));
  }

  @Override
  public Answer<FleetTotals> totals(TotalsQuery query) {
    return limited(() -> stats.totals(query));
  }

  @Override
  public Answer<Breakdown> breakdown(BreakdownQuery query) {
    return limited(() -> stats.breakdown(query));
  }

  @Override
  public Answer<Optional<Mission>> mission(Fleet fleet, MissionKey key, @Nullable Instant at) {
    return limited(() -> stats.mission(fleet, key, at));
  }

  @Override
  public Answer<MissionPage> missions(MissionsQuery query) {
    return limited(() -> stats.missions(query));
  }

  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    return limited(() -> stats.positions(fleet, key));
  }

  @Override
  public Answer<List<Track>> tracks(TracksQuery query) {
    return limited(() -> stats.tracks(query));
  }
}
