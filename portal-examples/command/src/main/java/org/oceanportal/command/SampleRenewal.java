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
import org.oceanportal.command.database.LocalDatabase;
import org.oceanportal.command.database.LocalSample;

/**
 * The renewal of the local database's sample while a server runs, which otherwise would show a
 * fleet that ages until nothing is at sea; it also reports when missions were changed by any
 * process.
 */
final class SampleRenewal {

  private static final long MINUTES_BETWEEN_LOOKS = 1;

  private final LocalDatabase database;
  private final LocalSample sample;
  private final InstantSource clock;
  private final Runnable changed;
  private Missions known;

  /** The observed state: the instant of the sample, if there is one, and the number of missions. */
  private record Missions(Optional<Instant> sampleOf, long number) {}

  /**
   * Creates a renewal that does nothing by itself until {@link #start}.
   *
   * @param database the local database
   * @param sample its sample
   * @param clock the source of the current time
   * @param changed called when the missions have changed
   */
  SampleRenewal(LocalDatabase database, LocalSample sample, InstantSource clock, Runnable changed) {
    this.database = database;
    this.sample = sample;
    this.clock = clock;
    this.changed = changed;
    this.known = missions();
  }

  /** Checks every minute, until the process ends. */
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

  /** Checks once. */
  void look() {
    try {
      Instant now = clock.instant();
      if (sample.isOld(now)) {
        database.runExclusively(() -> sample.renew(now));
      }
      Missions there = missions();
      if (!there.equals(known)) {
        known = there;
        changed.run();
      }
    } catch (MongoException | DatabaseException notNow) {
      // The next check is soon; the page itself shows what is wrong with the database.
    }
  }
}
