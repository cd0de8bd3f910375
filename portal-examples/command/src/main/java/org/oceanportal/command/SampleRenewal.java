package org.oceanportal.command;

import com.mongodb.MongoException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.oceanportal.command.database.DatabaseException;
import org.oceanportal.command.database.KeptDatabase;
import org.oceanportal.command.database.KeptSample;

/**
 * Keeps the sample of the kept database young while a server runs, which otherwise would show a
 * fleet that ages until nothing is at sea; and tells when there are other missions than before,
 * whoever made or imported them.
 */
final class SampleRenewal {

  private static final long MINUTES_BETWEEN_LOOKS = 1;

  private final KeptDatabase database;
  private final KeptSample sample;
  private final InstantSource clock;
  private final Runnable changed;
  private Missions known;

  /** What is looked at: of when the sample is, if there is one, and how many missions there are. */
  private record Missions(Optional<Instant> sampleOf, long number) {}

  /**
   * Looks at nothing by itself until {@link #start}.
   *
   * @param database the kept database
   * @param sample its sample
   * @param clock what now is
   * @param changed told that there are other missions than before
   */
  SampleRenewal(KeptDatabase database, KeptSample sample, InstantSource clock, Runnable changed) {
    this.database = database;
    this.sample = sample;
    this.clock = clock;
    this.changed = changed;
    this.known = missions();
  }

  /** Looks every minute, until the process ends. */
  void start() {
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var thread = new Thread(work, "portal-sample");
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> unused =
        executor.scheduleWithFixedDelay(
            this::look, MINUTES_BETWEEN_LOOKS, MINUTES_BETWEEN_LOOKS, TimeUnit.MINUTES);
  }

  private Missions missions() {
    return new Missions(sample.madeFor(), sample.missions());
  }

  /** Looks once. */
  void look() {
    try {
      Instant now = clock.instant();
      if (sample.isOld(now)) {
        database.atTheGate(() -> sample.renew(now));
      }
      Missions there = missions();
      if (!there.equals(known)) {
        known = there;
        changed.run();
      }
    } catch (MongoException | DatabaseException notNow) {
      // The next look is soon; what is wrong with the database, its page tells.
    }
  }
}
