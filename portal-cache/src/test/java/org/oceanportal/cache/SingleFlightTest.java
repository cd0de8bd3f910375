package org.oceanportal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.memory.NoStore;

@Timeout(120)
class SingleFlightTest {

  private static final int CALLERS = 32;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger loads = new AtomicInteger();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private <T> List<Future<T>> callers(int number, Callable<T> call) {
    List<Future<T>> calls = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      calls.add(threads.submit(call));
    }
    return calls;
  }

  private static void awaitWaits(StatsCache<?, ?> cache, long waits) {
    while (cache.statistics().waits() < waits) {
      Thread.onSpinWait();
    }
  }

  @Test
  void callersWhoAskAtTheSameTimeShareOneLoad() throws Exception {
    var go = new CountDownLatch(1);
    try (var cache = StatsCache.builder((String key) -> computed(go)).build()) {
      var calls = callers(CALLERS, () -> cache.get("k").value());
      awaitWaits(cache, CALLERS - 1);
      go.countDown();

      for (Future<Integer> call : calls) {
        assertThat(call.get()).isEqualTo(1);
      }
      assertThat(loads).hasValue(1);
    }
  }

  @Test
  void evenIfNothingIsKept() throws Exception {
    var go = new CountDownLatch(1);
    try (var cache =
        StatsCache.builder((String key) -> computed(go)).store(new NoStore<>()).build()) {
      var calls = callers(CALLERS, () -> cache.get("k").value());
      awaitWaits(cache, CALLERS - 1);
      go.countDown();

      for (Future<Integer> call : calls) {
        assertThat(call.get()).isEqualTo(1);
      }
    }
  }

  @Test
  void aColdKeyIsLoadedOnceHoweverTheThreadsRun() throws Exception {
    for (int round = 0; round < 300; round++) {
      loads.set(0);
      var start = new CountDownLatch(1);
      try (var cache = StatsCache.builder((String key) -> loads.incrementAndGet()).build()) {
        var calls =
            callers(
                8,
                () -> {
                  start.await();
                  return cache.get("k").value();
                });
        start.countDown();
        for (Future<Integer> call : calls) {
          assertThat(call.get()).isEqualTo(1);
        }
      }
    }
  }

  private int computed(CountDownLatch go) {
    try {
      assertThat(go.await(100, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return loads.incrementAndGet();
  }

  @Test
  void aBrokenLoaderIsOneExceptionToAllWhoWait() throws Exception {
    var go = new CountDownLatch(1);
    try (var cache =
        StatsCache.builder(
                (String key) -> {
                  throw new IllegalStateException("failure " + computed(go));
                })
            .build()) {
      var calls = callers(CALLERS, () -> cache.get("k"));
      awaitWaits(cache, CALLERS - 1);
      go.countDown();

      List<Throwable> failures = new ArrayList<>();
      for (var call : calls) {
        assertThatThrownBy(call::get)
            .satisfies(thrown -> failures.add(((ExecutionException) thrown).getCause()));
      }
      assertThat(failures)
          .hasSize(CALLERS)
          .allSatisfy(f -> assertThat(f).isSameAs(failures.get(0)));
      assertThat(failures.get(0)).hasMessage("failure 1");
    }
  }

  @Test
  void aRefreshIsComputedAfterItWasAskedFor() throws Exception {
    var inFirst = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    try (var cache =
        StatsCache.builder(
                (String key) -> {
                  inFirst.countDown();
                  return computed(go);
                })
            .build()) {
      var first = threads.submit(() -> cache.get("k").value());
      assertThat(inFirst.await(100, TimeUnit.SECONDS)).isTrue();
      var refreshes = callers(CALLERS, () -> cache.refresh("k").value());
      awaitWaits(cache, CALLERS);
      go.countDown();

      assertThat(first.get()).isEqualTo(1);
      for (Future<Integer> refresh : refreshes) {
        assertThat(refresh.get()).isGreaterThan(1);
      }
    }
  }

  @Test
  void whoAsksAfterAnInvalidationDoesNotGetWhatWasBeingComputedBefore() throws Exception {
    var inFirst = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var opened = new CountDownLatch(0);
    var gate = new AtomicReference<>(go);
    try (var cache =
        StatsCache.builder(
                (String key) -> {
                  CountDownLatch mine = gate.getAndSet(opened);
                  int number = loads.incrementAndGet();
                  inFirst.countDown();
                  computed(mine);
                  return number;
                })
            .build()) {
      var before = threads.submit(() -> cache.get("k").value());
      assertThat(inFirst.await(100, TimeUnit.SECONDS)).isTrue();
      cache.invalidate("k");
      int after = cache.get("k").value();
      go.countDown();

      assertThat(before.get()).isLessThan(after);
      assertThat(cache.get("k").value()).isEqualTo(after);
    }
  }

  @Test
  void anInterruptedCallerStopsWaitingAndTheOthersGetTheirAnswer() throws Exception {
    var go = new CountDownLatch(1);
    var failure = new AtomicReference<Throwable>();
    try (var cache = StatsCache.builder((String key) -> computed(go)).build()) {
      var leader = threads.submit(() -> cache.get("k").value());
      var waiter =
          new Thread(
              () -> {
                try {
                  cache.get("k");
                } catch (LoadException e) {
                  failure.set(e);
                }
              });
      waiter.start();
      awaitWaits(cache, 1);
      waiter.interrupt();
      waiter.join();
      go.countDown();

      assertThat(failure.get()).hasMessage("interrupted while waiting for k");
      assertThat(leader.get()).isEqualTo(1);
    }
  }

  @Test
  void aLoadThatAsksForItsOwnKeyFailsAtOnceWithTheChain() {
    var self = new AtomicReference<StatsCache<String, String>>();
    try (var cache = recursive(self, "a", "b", "c", "a")) {
      assertThatThrownBy(() -> cache.get("a"))
          .isInstanceOf(RecursiveLoadException.class)
          .hasMessage("a load must not ask for its own key but did: a -> b -> c -> a")
          .satisfies(
              thrown ->
                  assertThat(((RecursiveLoadException) thrown).chain())
                      .containsExactly("a", "b", "c", "a"));
      assertThatThrownBy(() -> cache.refresh("b"))
          .hasMessage("a load must not ask for its own key but did: b -> c -> a -> b");
    }
  }

  /** A cache in which the load of each key asks for the next. */
  private static StatsCache<String, String> recursive(
      AtomicReference<StatsCache<String, String>> self, String... chain) {
    List<String> keys = List.of(chain);
    self.set(
        StatsCache.builder((String key) -> self.get().get(keys.get(keys.indexOf(key) + 1)).value())
            .build());
    return self.get();
  }

  @Test
  void evenIfItForgetsTheKeyFirst() {
    var self = new AtomicReference<StatsCache<String, String>>();
    self.set(
        StatsCache.builder(
                (String key) -> {
                  self.get().invalidate(key);
                  return self.get().get(key).value();
                })
            .build());

    assertThatThrownBy(() -> self.get().get("a")).isInstanceOf(RecursiveLoadException.class);
  }

  @Test
  void evenThroughAnotherThread() {
    var self = new AtomicReference<StatsCache<String, String>>();
    self.set(
        StatsCache.builder((String key) -> self.get().getAsync(key).join().value())
            .executor(threads)
            .build());

    assertThatThrownBy(() -> self.get().get("a"))
        .hasRootCauseInstanceOf(RecursiveLoadException.class);
  }

  @Test
  void loadsThatWaitForEachOtherFailInsteadOfHanging() throws Exception {
    for (int round = 0; round < 100; round++) {
      var both = new CountDownLatch(2);
      var self = new AtomicReference<StatsCache<String, String>>();
      self.set(
          StatsCache.builder(
                  (String key) -> {
                    both.countDown();
                    awaitQuietly(both);
                    return self.get().get(key.equals("a") ? "b" : "a").value();
                  })
              .build());
      var a = threads.submit(() -> self.get().get("a"));
      var b = threads.submit(() -> self.get().get("b"));

      assertThatThrownBy(a::get).hasRootCauseInstanceOf(RecursiveLoadException.class);
      assertThatThrownBy(b::get).hasRootCauseInstanceOf(RecursiveLoadException.class);
    }
  }

  /** The load of a waits for b and c on other threads, and the load of b then for a. */
  @Test
  void evenIfALoadWaitsForSeveralAtOnce() throws Exception {
    for (String asksForA : List.of("b", "c")) {
      var started = new CountDownLatch(2);
      var both = new CountDownLatch(1);
      var self = new AtomicReference<StatsCache<String, String>>();
      self.set(
          StatsCache.builder((String key) -> waited(key, asksForA, self.get(), started, both))
              .executor(threads)
              .build());
      var b = threads.submit(() -> self.get().get("b"));
      var c = threads.submit(() -> self.get().get("c"));
      awaitQuietly(started);
      var a = threads.submit(() -> self.get().get("a"));
      awaitWaits(self.get(), 2);
      both.countDown();

      for (var call : List.of(a, asksForA.equals("b") ? b : c)) {
        assertThatThrownBy(call::get).hasRootCauseInstanceOf(RecursiveLoadException.class);
      }
    }
  }

  private static String waited(
      String key,
      String asksForA,
      StatsCache<String, String> cache,
      CountDownLatch started,
      CountDownLatch both) {
    if (key.equals("a")) {
      var b = cache.getAsync("b");
      var c = cache.getAsync("c");
      return b.join().value() + c.join().value();
    }
    started.countDown();
    awaitQuietly(both);
    return key.equals(asksForA) ? cache.get("a").value() : key;
  }

  @Test
  void aLoadThatHasEndedIsNoPartOfTheChain() throws Exception {
    var ended = new CountDownLatch(1);
    var loadOfB = new AtomicReference<Future<?>>();
    var self = new AtomicReference<StatsCache<String, String>>();
    self.set(
        StatsCache.builder(
                (String key) -> {
                  if (key.equals("b")) {
                    awaitQuietly(ended);
                    return "b after " + self.get().refresh("a").value();
                  }
                  if (loadOfB.get() == null) {
                    loadOfB.set(self.get().getAsync("b"));
                  }
                  return key;
                })
            .executor(threads)
            .build());
    self.get().get("a");
    ended.countDown();

    assertThat(((Cached<?>) loadOfB.get().get()).value()).isEqualTo("b after a");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(100, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * On the thread of who invalidates, which would wait for ever for who keeps, if it held a lock.
   */
  @Test
  void aListenerMayAskForWhatAnotherThreadIsKeeping() throws Exception {
    var loading = new CountDownLatch(1);
    var forgotten = new CountDownLatch(1);
    var self = new AtomicReference<StatsCache<String, Integer>>();
    self.set(
        StatsCache.builder(
                (String key) -> {
                  loading.countDown();
                  return computed(forgotten);
                })
            .executor(Runnable::run)
            .listener(
                event -> {
                  if (event.kind() == CacheEvent.Kind.INVALIDATED) {
                    forgotten.countDown();
                    self.get().get("k");
                  }
                })
            .build());
    var loader = threads.submit(() -> self.get().get("k").value());
    awaitQuietly(loading);
    self.get().invalidate("another");

    assertThat(loader.get()).isEqualTo(1);
    assertThat(self.get().get("k").origin()).isEqualTo("memory");
  }

  @Test
  void nestedLoadsOfDifferentKeysAreFine() {
    var self = new AtomicReference<StatsCache<Integer, Integer>>();
    self.set(
        StatsCache.builder(
                (Integer n) ->
                    n < 2 ? n : self.get().get(n - 1).value() + self.get().get(n - 2).value())
            .store(new LruStore<>(100))
            .build());

    assertThat(self.get().get(40).value()).isEqualTo(102334155);
  }
}
