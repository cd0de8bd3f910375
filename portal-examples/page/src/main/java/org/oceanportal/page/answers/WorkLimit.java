package org.oceanportal.page.answers;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.query.Answer;
import org.oceanportal.query.ForwardingMissionStats;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;

/**
 * A bound on the number of concurrent queries of the database, so that a slow database blocks
 * neither all threads nor all memory. Further queries wait for a while, then fail with a {@link
 * BusyException}. Thread-safe.
 */
final class WorkLimit extends ForwardingMissionStats {

  private final MissionStats stats;
  private final Semaphore free;
  private final Duration longestWait;

  WorkLimit(MissionStats stats, int most, Duration longestWait) {
    this.stats = stats;
    this.longestWait = longestWait;
    this.free = new Semaphore(most);
  }

  private <T> T limited(Supplier<T> query) {
    try {
      if (!free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new BusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
    try {
      return query.get();
    } finally {
      free.release();
    }
  }

  @Override
  public <A> Answer<A> ask(MissionQuery<A> query) {
    return limited(() -> stats.ask(query));
  }

  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    return limited(() -> stats.positions(fleet, key));
  }
}
