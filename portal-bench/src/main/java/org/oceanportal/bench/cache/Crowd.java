package org.oceanportal.bench.cache;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.oceanportal.bench.cache.kinds.CacheKind;
import org.oceanportal.bench.cache.kinds.CacheSetting;
import org.oceanportal.bench.cache.kinds.TotalsCache;
import org.oceanportal.model.FleetTotals;

/** A group of callers that request the same key at the same time. */
public interface Crowd extends AutoCloseable {

  /** The key that all request. */
  String KEY = "totals of everything";

  /** The members of a crowd. */
  enum Kind {
    /** 32 threads of one process. */
    THREADS,
    /** 8 processes of one thread each. */
    PROCESSES
  }

  /** Asks for the key, and waits until what was kept has expired. */
  void fillAndExpire();

  /**
   * Has all members request the key at once.
   *
   * @return the number of loads, once every member has an answer
   */
  int ask();

  @Override
  void close();

  /**
   * Starts a crowd.
   *
   * @param kind the members
   * @param cache the cache; threads share one, processes have one each
   * @param folder the folder for files, shared by all
   * @return the crowd
   */
  static Crowd gather(Kind kind, CacheKind cache, Path folder) {
    return switch (kind) {
      case THREADS -> new CrowdOfThreads(cache, folder);
      case PROCESSES -> new CrowdOfProcesses(cache, folder);
    };
  }

  /** A slow loader that counts its loads. */
  final class Loads {

    static final long LOAD_MILLIS = 50;
    private static final Duration TTL = Duration.ofMillis(400);
    private static final Duration EXPIRED = TTL.plusMillis(30);

    private final AtomicInteger count = new AtomicInteger();

    CacheSetting setting(Path folder) {
      return new CacheSetting(this::load, TTL, CacheSetting.SIZE, folder);
    }

    private FleetTotals load(String key) {
      count.incrementAndGet();
      await(Duration.ofMillis(LOAD_MILLIS));
      return SampleTotals.of(key);
    }

    /** Fills a cache, waits until the value has expired, and resets the count. */
    void fillAndExpire(TotalsCache totals) {
      totals.get(KEY);
      await(EXPIRED);
      count.set(0);
    }

    int count() {
      return count.get();
    }

    private static void await(Duration time) {
      long end = System.nanoTime() + time.toNanos();
      for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    }
  }
}
