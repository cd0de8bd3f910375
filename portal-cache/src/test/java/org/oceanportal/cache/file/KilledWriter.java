package org.oceanportal.cache.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.oceanportal.cache.StatsCache;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.testing.Codecs;
import org.oceanportal.cache.testing.Figures;
import org.oceanportal.cache.testing.Out;

/**
 * A process that stops at each step of a write, and within a load, each in a folder of its own, and
 * waits there to be killed.
 */
final class KilledWriter {

  static final String KEY = "totals";
  static final long NEW_NUMBER = 2_000;

  /** The states besides the steps of the disk. */
  static final String LOADING = "LOADING";

  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private KilledWriter() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    for (Disk.Step step : Disk.Step.values()) {
      start(() -> write(folder, step));
    }
    start(() -> load(folder));
    NEVER.await();
  }

  static Path folder(Path in, String state) {
    return in.resolve(state.toLowerCase(Locale.ROOT));
  }

  private static void start(Runnable task) {
    new Thread(task).start();
  }

  private static void write(Path folder, Disk.Step stop) {
    // The lock file is shared by a process's stores in a folder, so each state has its own.
    var disk =
        new Disk() {
          private final AtomicBoolean armed = new AtomicBoolean(true);

          @Override
          void reached(Step step) {
            if (step == stop && armed.getAndSet(false)) {
              stop(step.name());
            }
          }
        };
    CacheStore<String, Figures> store =
        new JsonFileStore<>(folder(folder, stop.name()), Codecs.figures(), disk);
    StatsCache.builder((String key) -> Figures.of(NEW_NUMBER)).store(store).build().refresh(KEY);
  }

  private static void load(Path folder) {
    CacheStore<String, Figures> store = JsonFileStore.in(folder(folder, LOADING), Codecs.figures());
    StatsCache.builder(
            (String key) -> {
              stop(LOADING);
              return Figures.of(NEW_NUMBER);
            })
        .store(store)
        .build()
        .refresh(KEY);
  }

  private static void stop(String state) {
    Out.say("reached " + state);
    try {
      NEVER.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
