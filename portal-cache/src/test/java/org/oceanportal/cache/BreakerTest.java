package org.oceanportal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oceanportal.cache.spi.BreakerState.CLOSED;
import static org.oceanportal.cache.spi.BreakerState.OPEN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.oceanportal.cache.events.CacheEvent;
import org.oceanportal.cache.events.CacheEvent.Kind;
import org.oceanportal.cache.layered.LayeredStore;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Found;
import org.oceanportal.cache.spi.StoreException;
import org.oceanportal.cache.spi.UnkeptValueException;
import org.oceanportal.cache.testing.HandClock;
import org.oceanportal.cache.testing.HandExecutor;

/** A store on another host, that fails, is slow or hangs: it is left alone, and asked again. */
@Timeout(120)
class BreakerTest {

  private final HandClock clock = new HandClock("2026-01-01T00:00:00Z");
  private final HandExecutor background = new HandExecutor();
  private final List<CacheEvent> events = new ArrayList<>();
  private final AtomicInteger loads = new AtomicInteger();
  private final Remote remote = new Remote();

  private StatsCache<String, Integer> cache(CacheStore<String, Integer> store) {
    return StatsCache.builder((String key) -> loads.incrementAndGet())
        .store(store)
        .clock(clock)
        .executor(background)
        .listener(events::add)
        .random(new Random(1))
        .build();
  }

  /** A store that counts what it is asked, and does first what the test says. */
  private static final class Remote implements CacheStore<String, Integer> {
    final LruStore<String, Integer> entries = new LruStore<>(100);
    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger writes = new AtomicInteger();
    volatile Runnable onRead = () -> {};
    volatile Runnable onWrite = () -> {};

    @Override
    public String name() {
      return "remote";
    }

    @Override
    public Set<Capability> capabilities() {
      return Set.of();
    }

    @Override
    public Found<Integer> find(String key) {
      reads.incrementAndGet();
      onRead.run();
      Found<Integer> found = entries.find(key);
      return found == null ? null : new Found<>(found.entry(), name());
    }

    @Override
    public void put(String key, Entry<Integer> entry, Duration usefulFor) {
      write();
      entries.put(key, entry, usefulFor);
    }

    private void write() {
      writes.incrementAndGet();
      onWrite.run();
    }

    @Override
    public void remove(String key) {
      write();
      entries.remove(key);
    }

    @Override
    public void clear() {
      write();
      entries.clear();
    }
  }

  private static void fail() {
    throw new IllegalStateException("connection refused");
  }

  private List<Kind> told() {
    background.runAll();
    List<Kind> kinds = events.stream().map(CacheEvent::kind).toList();
    events.clear();
    return kinds;
  }

  @Test
  void aStoreThatFailsThreeTimesInARowIsLeftAloneAndAskedAgainLater() {
    try (var cache = cache(remote)) {
      cache.get("k");
      remote.onRead = BreakerTest::fail;
      cache.get("k");
      cache.get("k");
      assertThat(cache.statistics().storeReads()).isEqualTo(OPEN);
      int reads = remote.reads.get();
      long failures = cache.statistics().storeFailures();
      cache.get("k");
      cache.get("other");
      assertThat(remote.reads).hasValue(reads);
      assertThat(cache.statistics().storeFailures()).isEqualTo(failures);
      assertThat(told()).containsOnlyOnce(Kind.STORE_LEFT_ALONE);

      clock.advance(Duration.ofSeconds(5));
      cache.get("k");
      assertThat(remote.reads).hasValue(reads + 1);
      assertThat(cache.statistics().storeReads()).isEqualTo(OPEN);

      remote.onRead = () -> {};
      clock.advance(Duration.ofSeconds(10));
      int computed = loads.get();
      assertThat(cache.get("k").origin()).isEqualTo("remote");
      assertThat(loads).hasValue(computed);
      assertThat(cache.statistics().storeReads()).isEqualTo(CLOSED);
      assertThat(told()).contains(Kind.STORE_LEFT_ALONE, Kind.STORE_USED_AGAIN);
    }
  }

  @Test
  void pausesDoubleUpToAMinute() {
    remote.onRead = BreakerTest::fail;
    try (var cache = cache(remote)) {
      for (int round = 0; round < 8; round++) {
        cache.get("k");
        cache.get("k");
        clock.advance(Duration.ofMinutes(1));
      }
      cache.get("k");
      int reads = remote.reads.get();
      clock.advance(Duration.ofSeconds(29));
      cache.get("k");
      assertThat(remote.reads).hasValue(reads);
      clock.advance(Duration.ofSeconds(31));
      cache.get("k");
      assertThat(remote.reads).hasValue(reads + 1);
    }
  }

  @Test
  void failuresThatAreNotInARowDoNotCount() {
    try (var cache = cache(remote)) {
      for (int i = 0; i < 10; i++) {
        remote.onRead = i % 3 == 0 ? () -> {} : BreakerTest::fail;
        cache.peek("k");
      }
      assertThat(cache.statistics().storeReads()).isEqualTo(CLOSED);
    }
  }

  @Test
  void aFullDiskDoesNotStopReads() {
    try (var cache = cache(remote)) {
      cache.get("kept");
      remote.onWrite = BreakerTest::fail;
      for (int i = 0; i < 5; i++) {
        cache.get("new " + i);
      }

      assertThat(remote.writes).hasValue(4);
      assertThat(cache.statistics().storeWrites()).isEqualTo(OPEN);
      assertThat(cache.statistics().storeReads()).isEqualTo(CLOSED);
      assertThat(cache.get("kept").origin()).isEqualTo("remote");
    }
  }

  @Test
  void anInvalidationMeanwhileFailsLoudly() {
    try (var cache = cache(remote)) {
      remote.onWrite = BreakerTest::fail;
      for (int i = 0; i < 3; i++) {
        cache.get("new " + i);
      }
      remote.onWrite = () -> {};

      assertThatThrownBy(() -> cache.invalidate("k"))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("may be served again")
          .rootCause()
          .hasMessageContaining("writing to the remote store is left alone");
      assertThatThrownBy(cache::invalidateAll).isInstanceOf(StoreException.class);
      clock.advance(Duration.ofSeconds(5));
      cache.invalidate("k");
      assertThat(cache.statistics().storeWrites()).isEqualTo(CLOSED);
    }
  }

  @Test
  void aStoreThatIsSlowIsLeftAloneToo() {
    remote.onRead = () -> clock.advance(Duration.ofSeconds(6));
    try (var cache = cache(remote)) {
      for (int i = 0; i < 3; i++) {
        cache.peek("k");
      }
      int reads = remote.reads.get();
      cache.peek("k");

      assertThat(remote.reads).hasValue(reads);
    }
  }

  @Test
  void aStoreThatHangsHoldsUpThreeCallers() throws Exception {
    var never = new CountDownLatch(1);
    remote.onRead =
        () -> {
          try {
            assertThat(never.await(100, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    List<Thread> threads = new ArrayList<>();
    try (var cache = cache(remote)) {
      for (int i = 0; i < 3; i++) {
        threads.add(new Thread(() -> cache.get("k")));
      }
      threads.forEach(Thread::start);
      while (remote.reads.get() < 3) {
        Thread.onSpinWait();
      }
      clock.advance(Duration.ofSeconds(6));

      assertThat(cache.get("k").origin()).isEqualTo("computed");
      assertThat(cache.statistics().storeReads()).isEqualTo(OPEN);
      never.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  @Test
  void aValueThatCannotBeKeptSaysNothingOfTheStore() {
    remote.onWrite =
        () -> {
          throw new UnkeptValueException("too large", null);
        };
    try (var cache = cache(remote)) {
      for (int i = 0; i < 5; i++) {
        cache.get("k");
      }

      assertThat(cache.statistics().storeWrites()).isEqualTo(CLOSED);
      assertThat(cache.statistics().storeFailures()).isEqualTo(5);
    }
  }

  @Test
  void inALayerOnlyWhatIsBehindIsLeftAlone() {
    remote.onRead = BreakerTest::fail;
    remote.onWrite = BreakerTest::fail;
    try (var cache =
        cache(new LayeredStore<>(new LruStore<>(9), remote, Duration.ofSeconds(1), clock))) {
      for (int i = 0; i < 5; i++) {
        cache.get("new " + i);
      }

      assertThat(cache.statistics().storeWrites()).isEqualTo(OPEN);
      assertThat(cache.get("new 4").origin()).isEqualTo("memory");
    }
  }
}
