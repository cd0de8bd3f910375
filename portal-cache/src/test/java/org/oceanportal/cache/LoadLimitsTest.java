package org.oceanportal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.LoadTimeoutException;
import org.oceanportal.cache.testing.HandClock;

/** What callers get while a load takes too long: it hangs until the test lets it go on. */
@Timeout(120)
class LoadLimitsTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(30);
  private static final Freshness FRESHNESS =
      Freshness.ttl(HOUR).staleWhileRevalidate(HOUR).staleIfError(Duration.ofDays(7));

  private final HandClock clock = new HandClock("2026-01-01T00:00:00Z");
  private final AtomicInteger loads = new AtomicInteger();
  private final List<CountDownLatch> held = new CopyOnWriteArrayList<>();
  private final LruStore<String, Integer> store = new LruStore<>(100);
  private volatile boolean holding;

  /** Keeps a value that is stale now, without a load, which could take longer than a limit. */
  private void keepStale() {
    Instant then = clock.instant();
    store.put("k", new Entry<>(0, then, then, then, Duration.ZERO, null, 0, 0), HOUR);
    clock.advance(HOUR.multipliedBy(3));
  }

  @AfterEach
  void letGo() {
    held.forEach(CountDownLatch::countDown);
  }

  private StatsCache<String, Integer> cache(Duration soft, Duration hard) {
    return StatsCache.builder(this::load)
        .store(store)
        .freshness(FRESHNESS)
        .clock(clock)
        .loadLimits(new LoadLimits(soft, hard))
        .build();
  }

  private int load(String key) {
    int number = loads.incrementAndGet();
    if (holding) {
      var latch = new CountDownLatch(1);
      held.add(latch);
      try {
        assertThat(latch.await(100, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return number;
  }

  private CountDownLatch held(int load) {
    while (held.size() <= load) {
      Thread.onSpinWait();
    }
    return held.get(load);
  }

  /** Waits for the value of a load, or of one after it, which may be stored first. */
  private static void awaitValue(StatsCache<String, Integer> cache, int value) {
    while (cache.peek("k").map(Cached::value).orElse(0) < value) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aLoadThatIsQuickEnoughIsServedAsEver() {
    try (var cache = cache(Duration.ofSeconds(50), Duration.ofSeconds(100))) {
      assertThat(cache.get("k").state()).isEqualTo(CacheState.FRESH);
      awaitValue(cache, 1); // a caller need not wait for the value to be stored
      assertThat(cache.get("k").origin()).isEqualTo("memory");
      assertThat(cache.refresh("k").value()).isEqualTo(2);
      assertThat(cache.getAsync("other").join().value()).isEqualTo(3);
    }
  }

  @Test
  void afterTheSoftLimitAStaleValueIsServedUnderAStateOfItsOwn() {
    try (var cache = cache(SHORT, null)) {
      keepStale();
      holding = true;

      Cached<Integer> stale = cache.get("k");
      assertThat(stale.state()).isEqualTo(CacheState.STALE_WHILE_LOADING);
      assertThat(stale.state()).hasToString("stale-while-loading");
      assertThat(stale.value()).isZero();
      assertThat(stale.cause()).isEmpty();
      assertThat(cache.getAsync("k").join().state()).isEqualTo(CacheState.STALE_WHILE_LOADING);
      assertThat(cache.statistics().staleWhileLoading()).isEqualTo(2);
      assertThat(loads).hasValue(1);

      held(0).countDown();
      awaitValue(cache, 1);
      assertThat(cache.get("k").state()).isEqualTo(CacheState.FRESH);
    }
  }

  @Test
  void withoutAStaleValueCallersWaitOnAndGetTheFailureAtTheHardLimit() {
    try (var cache = cache(SHORT, SHORT.multipliedBy(2))) {
      holding = true;

      assertThatThrownBy(() -> cache.get("k"))
          .isInstanceOf(LoadTimeoutException.class)
          .hasMessage("computing k takes longer than PT0.06S");
      assertThatThrownBy(() -> cache.getAsync("other").join())
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(LoadTimeoutException.class);
      assertThat(cache.statistics().loadTimeouts()).isEqualTo(2);
    }
  }

  @Test
  void atTheHardLimitAStaleValueIsServedAsOnAnError() {
    try (var cache = cache(null, SHORT)) {
      keepStale();
      holding = true;

      Cached<Integer> stale = cache.get("k");
      assertThat(stale.state()).isEqualTo(CacheState.STALE_IF_ERROR);
      assertThat(stale.cause().orElseThrow()).isInstanceOf(LoadTimeoutException.class);
      assertThatThrownBy(() -> cache.refresh("k")).isInstanceOf(LoadTimeoutException.class);
    }
  }

  @Test
  void atMostTwoLoadsOfAKeyRun() {
    try (var cache = cache(null, SHORT)) {
      holding = true;
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> cache.get("k")).isInstanceOf(LoadTimeoutException.class);
        assertThatThrownBy(() -> cache.refresh("k")).isInstanceOf(LoadTimeoutException.class);
      }
      assertThat(loads).hasValue(2);

      held(0).countDown();
      awaitValue(cache, 1);
      assertThat(cache.get("k").value()).isEqualTo(1);
      assertThatThrownBy(() -> cache.refresh("k")).isInstanceOf(LoadTimeoutException.class);
      assertThat(loads).hasValue(3);
    }
  }

  @Test
  void whatEndsAfterTheHardLimitIsKeptUnlessSomethingNewerCame() throws Exception {
    try (var cache = cache(null, SHORT)) {
      holding = true;
      assertThatThrownBy(() -> cache.get("k")).isInstanceOf(LoadTimeoutException.class);
      CountDownLatch first = held(0);
      holding = false;
      int newer = eventually(cache, "k");
      assertThat(newer).isGreaterThan(1);
      first.countDown();
      awaitLoads(cache, 2);
      awaitValue(cache, newer);

      assertThat(cache.get("k").value()).isGreaterThanOrEqualTo(newer);
      assertThat(cache.get("k").origin()).isEqualTo("memory");
    }
  }

  /** Until they have been counted, a moment before they are kept or not. */
  private void awaitLoads(StatsCache<String, Integer> cache, long number) {
    while (cache.statistics().loads() < number) {
      Thread.onSpinWait();
    }
    // A load of another key on each thread, after which none is still keeping.
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      others.add(eventually(cache, "after " + i));
    }
    assertThat(others).hasSize(8);
  }

  @Test
  void whatEndsAfterTheHardLimitIsNotKeptIfItsKeyWasForgotten() {
    try (var cache = cache(null, SHORT)) {
      holding = true;
      assertThatThrownBy(() -> cache.get("k")).isInstanceOf(LoadTimeoutException.class);
      cache.invalidate("k");
      held(0).countDown();
      holding = false;
      awaitLoads(cache, 1);

      assertThat(eventually(cache, "k")).isGreaterThan(1);
    }
  }

  @Test
  void aLoadThatTheExecutorLostEndsAtTheLimitAndIsBegunAgain() {
    var lost = new AtomicInteger();
    try (var cache =
        StatsCache.builder(this::load)
            .clock(clock)
            .loadLimits(new LoadLimits(null, SHORT))
            .executor(
                task -> {
                  if (lost.incrementAndGet() > 3) {
                    new Thread(task).start();
                  }
                })
            .build()) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> cache.get("k")).isInstanceOf(LoadTimeoutException.class);
      }
      assertThat(eventually(cache, "k")).isPositive();
    }
  }

  /** On a busy machine a thread may take longer to start than the limit. */
  private static int eventually(StatsCache<String, Integer> cache, String key) {
    while (true) {
      try {
        return cache.get(key).value();
      } catch (LoadTimeoutException e) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void limitsAreChecked() {
    assertThatThrownBy(() -> new LoadLimits(Duration.ZERO, null))
        .hasMessage("soft must be above 0 and at most 365 days but was PT0S");
    assertThatThrownBy(() -> new LoadLimits(null, Duration.ofDays(366)))
        .hasMessage("hard must be above 0 and at most 365 days but was PT8784H");
    assertThatThrownBy(() -> new LoadLimits(HOUR, HOUR))
        .hasMessage("soft must be shorter than hard but was PT1H and PT1H");
    assertThat(LoadLimits.NONE.isNone()).isTrue();
    assertThat(new LoadLimits(null, HOUR).isNone()).isFalse();
  }
}
