package org.oceanportal.page.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.query.Answer;
import org.oceanportal.query.ForwardingMissionStats;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.PortalException;
import org.oceanportal.query.PortalException.Reason;
import org.oceanportal.query.TracksQuery;

/**
 * Answers of a database that, for a while, is not queried again for tracks that it could not
 * compute in time: it is not loaded with what it cannot do, and visitors do not wait for it.
 */
final class SlowTracks extends ForwardingMissionStats {

  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final int MOST = 1_000;

  private final MissionStats stats;
  private final Cache<MissionQuery<?>, PortalException> failures;

  SlowTracks(MissionStats stats, InstantSource clock) {
    this.stats = stats;
    failures =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(PAUSE)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  @Override
  public <A> Answer<A> ask(MissionQuery<A> query) {
    PortalException before = failures.getIfPresent(query);
    if (before != null) {
      String detail = "took too long, and is left alone for " + PAUSE.toMinutes() + " minutes";
      throw new PortalException(before.query(), before.reason(), detail, before);
    }
    try {
      return stats.ask(query);
    } catch (PortalException failure) {
      if (query instanceof TracksQuery && failure.reason() == Reason.TIME_LIMIT) {
        failures.put(query, failure);
      }
      throw failure;
    }
  }

  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    return stats.positions(fleet, key);
  }

  void forget() {
    failures.invalidateAll();
  }
}
