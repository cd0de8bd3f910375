package org.oceanportal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.oceanportal.cache.events.CacheEvent;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.memory.NoStore;
import org.oceanportal.cache.spi.LoadException;
import org.oceanportal.cache.spi.Loaded;
import org.oceanportal.cache.spi.RecursiveLoadException;
import org.oceanportal.cache.testing.HandClock;
import org.oceanportal.cache.testing.HoldableStore;

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
  void aBrokenLoaderIsOneFailureToAllWhoWaitAndAnExceptionToEach() throws Exception {
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
      assertThat(Set.copyOf(failures)).hasSize(CALLERS);
      assertThat(failures)
          .allSatisfy(
              failure ->
                  assertThat(failure)
                      .isInstanceOf(IllegalStateException.class)
                      .hasMessage("failure 1")
                      .cause()
                      .isSameAs(failures.get(0).getCause()));
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
    var inLoad = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var failure = new AtomicReference<Throwable>();
    try (var cache =
        StatsCache.builder(
                (String key) -> {
                  inLoad.countDown();
                  return computed(go);
                })
            .build()) {
      var leader = threads.submit(() -> cache.get("k").value());
      awaitQuietly(inLoad);
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
  void ifTheOneWhoComputesIsInterruptedTheNextTakesOver() throws Exception {
    var inLoad = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    Freshness freshness =
        Freshness.ttl(Duration.ofHours(1)).backOff(Duration.ofHours(1), Duration.ofHours(1));
    try (var cache =
        StatsCache.<String, Integer>loading(
                key -> {
                  inLoad.countDown();
                  go.await();
                  return Loaded.of(loads.incrementAndGet());
                })
            .freshness(freshness)
            .build()) {
      var failure = new AtomicReference<Throwable>();
      var leader = new Thread(() -> failure.set(thrownBy(() -> cache.get("k"))));
      leader.start();
      awaitQuietly(inLoad);
      var calls = callers(CALLERS, () -> cache.get("k").value());
      awaitWaits(cache, CALLERS);
      leader.interrupt();
      leader.join();
      go.countDown();

      assertThat(failure.get())
          .isInstanceOf(LoadException.class)
          .hasMessage("interrupted while computing k");
      for (Future<Integer> call : calls) {
        assertThat(call.get()).isEqualTo(1);
      }
    }
  }

  private static Throwable thrownBy(Runnable task) {
    try {
      task.run();
      return null;
    } catch (Throwable e) {
      return e;
    }
  }

  @Test
  void anInterruptIsNoFailureOfTheSourceAndAStaleValueIsServed() {
    var clock = new HandClock("2026-01-01T00:00:00Z");
    Freshness freshness =
        Freshness.ttl(Duration.ofHours(1))
            .staleIfError(Duration.ofHours(2))
            .backOff(Duration.ofHours(1), Duration.ofHours(1));
    try (var cache =
        StatsCache.<String, Integer>loading(
                key -> {
                  if (Thread.interrupted()) {
                    throw new InterruptedException("as a driver does");
                  }
                  return Loaded.of(loads.incrementAndGet());
                })
            .freshness(freshness)
            .clock(clock)
            .build()) {
      cache.get("k");
      clock.advance(Duration.ofHours(2));
      Thread.currentThread().interrupt();
      assertThat(cache.get("k").state()).isEqualTo(CacheState.STALE_IF_ERROR);
      assertThat(Thread.interrupted()).isTrue();

      assertThat(cache.get("k").value()).isEqualTo(2);
    }
  }

  @Test
  void aLoadThatOverflowsTheStackLeavesNobodyWaiting() throws Exception {
    for (int stack = 256; stack < 276; stack += 4) {
      var self = new AtomicReference<StatsCache<Integer, Long>>();
      self.set(
          StatsCache.builder((Integer n) -> n + self.get().get(n + 1).value())
              .store(new LruStore<>(1_000_000))
              .build());
      var failure = new AtomicReference<Throwable>();
      Runnable deep = () -> failure.set(thrownBy(() -> self.get().get(0)));
      var thread = new Thread(null, deep, "deep", stack * 1024L);
      thread.start();
      thread.join();

      assertThat(failure.get()).isInstanceOf(StackOverflowError.class);
      assertThat(self.get().statistics().loadFailures()).isPositive();
      assertThat(threads.submit(() -> thrownBy(() -> self.get().get(17))).get())
          .isInstanceOf(StackOverflowError.class);
    }
  }

  @Test
  void whileAStoreIsBusyWithOneKeyAllElseGoesOn() throws Exception {
    var keeping = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var store =
        new HoldableStore<String, Integer>(
            key -> {
              if (key.equals("slow") && keeping.getCount() > 0) {
                keeping.countDown();
                awaitQuietly(go);
              }
            });
    try (var cache =
        StatsCache.builder((String key) -> loads.incrementAndGet()).store(store).build()) {
      var slow = threads.submit(() -> cache.get("slow").value());
      awaitQuietly(keeping);
      assertThat(cache.get("slow").value()).isEqualTo(1);
      cache.invalidate("another");
      cache.invalidateAll();

      assertThat(cache.get("another").value()).isEqualTo(2);
      assertThat(cache.get("slow").value()).isEqualTo(3);
      go.countDown();
      assertThat(slow.get()).isEqualTo(1);
      assertThat(cache.get("slow").value()).isGreaterThanOrEqualTo(3);
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
  void evenThroughThreadsOfItsOwn() {
    var self = new AtomicReference<StatsCache<String, String>>();
    List<Function<String, String>> ways =
        List.of(
            key ->
                CompletableFuture.supplyAsync(
                        () -> self.get().get(key).value(), task -> new Thread(task).start())
                    .join(),
            key -> {
              var failure = new AtomicReference<Throwable>();
              var thread = new Thread(() -> failure.set(thrownBy(() -> self.get().get(key))));
              thread.start();
              joinQuietly(thread);
              throw (RuntimeException) failure.get();
            },
            key -> CompletableFuture.allOf(self.get().getAsync(key)).thenApply(all -> key).join());
    for (Function<String, String> way : ways) {
      self.set(StatsCache.builder(way).build());
      assertThat(thrownBy(() -> self.get().get("a")))
          .satisfies(
              thrown ->
                  assertThat(Stream.iterate(thrown, Objects::nonNull, Throwable::getCause))
                      .last()
                      .isInstanceOf(RecursiveLoadException.class))
          .hasMessageContaining("a -> a");
    }
  }

  private static void joinQuietly(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLoadMayStartAnotherThatNeedsItIfItDoesNotWaitForThat() throws Exception {
    var asked = new CountDownLatch(1);
    var totals = new AtomicReference<Future<Cached<String>>>();
    var self = new AtomicReference<StatsCache<String, String>>();
    self.set(
        StatsCache.builder(
                (String key) -> {
                  if (key.equals("totals")) {
                    asked.countDown();
                    return "totals of " + self.get().get("page").value();
                  }
                  totals.set(self.get().getAsync("totals"));
                  awaitQuietly(asked);
                  awaitWaits(self.get(), 1);
                  return "page";
                })
            .build());

    assertThat(self.get().get("page").value()).isEqualTo("page");
    assertThat(totals.get().get().value()).isEqualTo("totals of page");
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
