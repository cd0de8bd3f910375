package org.oceanportal.cache;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.events.CacheEvent;
import org.oceanportal.cache.internal.BackgroundThreads;
import org.oceanportal.cache.internal.engine.Breaker;
import org.oceanportal.cache.internal.engine.BreakerStore;
import org.oceanportal.cache.internal.engine.Computing;
import org.oceanportal.cache.internal.engine.Count;
import org.oceanportal.cache.internal.engine.Counters;
import org.oceanportal.cache.internal.engine.Events;
import org.oceanportal.cache.internal.engine.GuardedStore;
import org.oceanportal.cache.internal.engine.Leasing;
import org.oceanportal.cache.internal.engine.Loading;
import org.oceanportal.cache.internal.engine.Loading.Purpose;
import org.oceanportal.cache.internal.engine.Refreshing;
import org.oceanportal.cache.internal.engine.StackSpace;
import org.oceanportal.cache.internal.flight.Boarding;
import org.oceanportal.cache.internal.flight.Flights;
import org.oceanportal.cache.internal.flight.LoadFailure;
import org.oceanportal.cache.internal.freshness.FreshnessRules;
import org.oceanportal.cache.internal.freshness.Pauses;
import org.oceanportal.cache.internal.freshness.Verdict;
import org.oceanportal.cache.spi.BreakerState;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Found;
import org.oceanportal.cache.spi.LoadException;
import org.oceanportal.cache.spi.LoadTimeoutException;
import org.oceanportal.cache.spi.Loaded;
import org.oceanportal.cache.spi.Loader;
import org.oceanportal.cache.spi.RecursiveLoadException;
import org.oceanportal.cache.spi.StoreException;

/**
 * Answers kept, and computed by one caller at a time when they are not fresh.
 *
 * <pre>{@code
 * var totals =
 *     StatsCache.builder((TotalsQuery query) -> stats.totals(query).value())
 *         .store(new LruStore<>(100))
 *         .freshness(Freshness.ttl(Duration.ofHours(24)).staleIfError(Duration.ofDays(7)))
 *         .build();
 * Cached<FleetTotals> answer = totals.get(TotalsQuery.gliders());
 * }</pre>
 *
 * <p>The {@linkplain Freshness freshness} says what may be served, the {@linkplain CacheStore
 * store} where answers live. Whoever asks for a value that is not there waits for the one caller
 * who computes it: among the threads of this process, and among processes if the store is shared
 * between them. {@linkplain LoadLimits Limits} say for how long. If that caller is interrupted, the
 * next one takes over. A store that breaks does not break an answer. Keys and values are not null,
 * and keys have {@code equals}, {@code hashCode} and a {@code toString} for messages.
 *
 * <p>Values should be immutable: a store in memory gives the same object to every caller, and what
 * one of them changes in it is changed for all.
 *
 * <p>A load may ask the cache for other keys, in its own thread or with {@link #getAsync}. If it
 * comes to wait for its own key, it fails with a {@link RecursiveLoadException}: at once, or after
 * a quarter of a second if it waits through {@code getAsync} or a thread that it started. In a
 * pool's thread that was there before, the cache cannot know for whom it works: do not ask for the
 * key of a load there, or set a hard limit.
 *
 * <p>Thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class StatsCache<K, V> implements AutoCloseable {

  private final GuardedStore<K, V> store;
  private final Breaker reads;
  private final Breaker writes;
  private final Breaker leases;
  private final FreshnessRules rules;
  private final Pauses<K> pauses;
  private final Loading<K, V> loading;
  private final Flights<K, Found<V>> flights;
  private final Refreshing<K> refreshing = new Refreshing<>();
  private final LoadLimits limits;
  private final InstantSource clock;
  private final Executor executor;

  /** Where tasks wait for loads, so that they take no thread from these. */
  private final Executor waiting;

  private final Counters counters;
  private final Events events;

  /** Loads at a time on the cache's own threads. */
  private static final int MOST_LOADS = 8;

  /** Calls of {@link #getAsync} that wait at a time, if loads are limited. */
  private static final int MOST_WAITING = 64;

  StatsCache(StatsCacheBuilder<K, V> settings) {
    clock = settings.clock;
    limits = settings.limits;
    Executor given = settings.executor;
    Executor loads = given == null ? BackgroundThreads.ofOneCache(MOST_LOADS) : given;
    executor = loads;
    waiting = limits.isNone() ? loads : BackgroundThreads.ofOneCache(MOST_WAITING);
    counters = new Counters();
    Executor telling = given == null ? BackgroundThreads.ofOneCache(1) : given;
    events = new Events(settings.listeners, telling, clock, counters);
    rules = settings.freshness.rules();
    pauses = new Pauses<>(settings.freshness.backOff(), settings.random);
    flights =
        new Flights<>(this::isFresh, nanos(limits.hard()), () -> counters.increment(Count.WAITS));
    String name = settings.store.name();
    reads = new Breaker("reading from the " + name + " store", clock, settings.random, events);
    writes = new Breaker("writing to the " + name + " store", clock, settings.random, events);
    leases = new Breaker("leases of the " + name + " store", clock, settings.random, events);
    CacheStore<K, V> guarded =
        settings.store.guardedBy(place -> new BreakerStore<>(place, reads, writes, leases));
    store = new GuardedStore<>(guarded, flights::hides, rules, counters, events);
    loading = loading(settings);
  }

  private Loading<K, V> loading(StatsCacheBuilder<K, V> settings) {
    var leasing = new Leasing<>(store, settings.waitLimit, counters, events);
    var computing =
        new Computing<>(settings.loader, pauses, settings.random, clock, counters, events);
    return new Loading<>(store, rules, leasing, computing, clock);
  }

  private static long nanos(@Nullable Duration limit) {
    return limit == null ? Long.MAX_VALUE : limit.toNanos();
  }

  private boolean isFresh(Found<V> made) {
    Verdict verdict = rules.judge(made, clock.millis());
    return verdict == Verdict.FRESH || verdict == Verdict.AHEAD;
  }

  /**
   * A cache of what a function computes.
   *
   * @param function computes the value of a key; not null
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @return what makes the cache
   */
  public static <K, V> StatsCacheBuilder<K, V> builder(Function<? super K, ? extends V> function) {
    Objects.requireNonNull(function, "function");
    return loading(key -> Loaded.of(function.apply(key)));
  }

  /**
   * A cache of what a loader computes, for loaders that throw checked exceptions, tell the instant
   * of their values or have fingerprints.
   *
   * @param loader computes the value of a key
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @return what makes the cache
   */
  public static <K, V> StatsCacheBuilder<K, V> loading(Loader<K, V> loader) {
    return new StatsCacheBuilder<>(loader);
  }

  /**
   * The answer for a key: kept, if it is fresh or may be served while it is made anew; else
   * computed; else, if that fails, a stale one within its limit.
   *
   * @param key the key
   * @return the answer
   * @throws RuntimeException if the loader failed and there is no answer within the limits: each
   *     caller gets an exception of its own, of the type that the loader threw and with that as its
   *     cause; a {@link LoadException} around a checked one, or one that cannot be made
   * @throws Error likewise, if the loader threw one, even if there is a stale answer
   * @throws RecursiveLoadException if the computation of the same key waits for this call
   * @throws LoadException if the thread is interrupted while it waits or computes, and there is no
   *     answer within the limits
   * @throws LoadTimeoutException if the hard limit comes first, likewise
   */
  public Cached<V> get(K key) {
    Objects.requireNonNull(key, "key");
    long now = clock.millis();
    Found<V> found = store.find(key);
    Verdict verdict = rules.judge(found, now);
    if (found != null && verdict == Verdict.FRESH) {
      return hit(found, CacheState.FRESH, now);
    }
    return found == null ? compute(key) : getAged(key, found, verdict, now);
  }

  private Cached<V> hit(Found<V> found, CacheState state, long now) {
    counters.increment(Count.HITS);
    counters.served(now - found.entry().computedAt().toEpochMilli());
    return new Cached<>(found.entry(), found.origin(), state, null, now);
  }

  private Cached<V> getAged(K key, Found<V> found, Verdict verdict, long now) {
    return switch (verdict) {
      case FRESH -> hit(found, CacheState.FRESH, now);
      case AHEAD -> {
        refreshInBackground(key, now);
        yield hit(found, CacheState.FRESH, now);
      }
      case REVALIDATE -> {
        refreshInBackground(key, now);
        counters.increment(Count.STALE_WHILE_REVALIDATE);
        servedStale(key, "while a new value is made", null);
        yield hit(found, CacheState.STALE_WHILE_REVALIDATE, now);
      }
      case ON_ERROR, USELESS -> compute(key);
    };
  }

  private Cached<V> compute(K key) {
    counters.increment(Count.MISSES);
    StackSpace.check();
    Throwable pause = pauses.cause(key, clock.millis());
    if (pause != null) {
      return staleOrThrow(key, new LoadFailure(pause));
    }
    boolean began = events.hold();
    try {
      return limits.isNone()
          ? served(flights.fly(key, 0, work(key, Purpose.ANSWER)))
          : computeWithinLimits(key);
    } catch (LoadFailure e) {
      return staleOrThrow(key, e);
    } finally {
      events.release(began);
    }
  }

  private Flights.Work<Found<V>> work(K key, Purpose purpose) {
    return flight -> {
      boolean began = events.hold();
      try {
        return loading.make(key, purpose, flight);
      } finally {
        events.release(began);
      }
    };
  }

  private Cached<V> computeWithinLimits(K key) throws LoadFailure {
    while (true) {
      var boarding = flights.launch(key, 0, work(key, Purpose.ANSWER), executor);
      Cached<V> answer = awaitSoftLimit(key, boarding);
      if (answer == null) {
        answer = awaitHardLimit(key, boarding, 0);
      }
      if (answer != null) {
        return answer;
      }
    }
  }

  /** The answer, or after the limit a stale one; null if there is neither. */
  private @Nullable Cached<V> awaitSoftLimit(K key, Boarding<Found<V>> boarding)
      throws LoadFailure {
    if (limits.soft() == null) {
      return null;
    }
    try {
      Found<V> made = flights.join(key, boarding, 0, left(boarding, limits.soft()));
      return made == null ? null : served(made);
    } catch (TimeoutException e) {
      return stale(key, CacheState.STALE_WHILE_LOADING, null);
    }
  }

  private @Nullable Cached<V> awaitHardLimit(K key, Boarding<Found<V>> boarding, long after)
      throws LoadFailure {
    try {
      Found<V> made = flights.join(key, boarding, after, left(boarding, limits.hard()));
      return made == null ? null : served(made);
    } catch (TimeoutException e) {
      counters.increment(Count.LOAD_TIMEOUTS);
      var late =
          new LoadTimeoutException(
              "computing " + key + " takes longer than " + limits.hard(), null);
      if (boarding.flight().isLimitToTell()) {
        events.tell(
            CacheEvent.Kind.LOAD_LIMIT, key, "waited for no longer: " + late.getMessage(), null);
      }
      throw new LoadFailure(late);
    }
  }

  /** What is left of a limit, of which a flight has used some. */
  private static long left(Boarding<?> boarding, @Nullable Duration limit) {
    return limit == null
        ? Long.MAX_VALUE
        : Math.max(0, limit.toNanos() - boarding.flight().nanos());
  }

  private Cached<V> served(@Nullable Found<V> made) {
    Found<V> found = Objects.requireNonNull(made, "who waits for an answer gets one");
    long now = clock.millis();
    var answer = new Cached<>(found.entry(), found.origin(), CacheState.FRESH, null, now);
    counters.served(answer.age().toMillis());
    return answer;
  }

  private Cached<V> staleOrThrow(K key, LoadFailure failure) {
    if (!(failure.failure() instanceof Error)) {
      Cached<V> stale = stale(key, CacheState.STALE_IF_ERROR, failure.failure());
      if (stale != null) {
        return stale;
      }
    }
    throw failure.forCaller(key);
  }

  /** A stale answer within its limits, instead of one that could not be made, or not yet. */
  private @Nullable Cached<V> stale(K key, CacheState state, @Nullable Throwable cause) {
    Found<V> found = store.find(key);
    long now = clock.millis();
    if (found == null || rules.judge(found, now) == Verdict.USELESS) {
      return null;
    }
    boolean loading = state == CacheState.STALE_WHILE_LOADING;
    if (loading) {
      counters.increment(Count.STALE_WHILE_LOADING);
    } else {
      counters.increment(Count.STALE_IF_ERROR);
    }
    counters.served(now - found.entry().computedAt().toEpochMilli());
    servedStale(
        key, loading ? "while loading takes long" : "since no new value could be made", cause);
    return new Cached<>(found.entry(), found.origin(), state, cause, now);
  }

  private void servedStale(K key, String why, @Nullable Throwable cause) {
    events.tell(CacheEvent.Kind.SERVED_STALE, key, "served stale " + why, cause);
  }

  private void refreshInBackground(K key, long now) {
    if (pauses.cause(key, now) != null || !refreshing.submit(key, now)) {
      return;
    }
    try {
      executor.execute(() -> refreshNow(key));
    } catch (RuntimeException | Error notTaken) {
      refreshing.end(key);
    }
  }

  private void refreshNow(K key) {
    refreshing.begin(key);
    try {
      flights.flyUnlessRunning(key, work(key, Purpose.REFRESH));
    } catch (LoadFailure told) {
      // Counted and told where it happened; who asks next gets a stale value, or fails by itself.
    } finally {
      refreshing.end(key);
    }
  }

  /**
   * The answer for a key, without waiting for it: at once if it is kept, else computed on the
   * cache's executor. Looking for it may read a file on the calling thread. A load that waits for
   * others which it has asked for so needs an executor with a thread for each.
   *
   * @param key the key
   * @return the answer to come, or the exception that {@link #get} would throw, or that of an
   *     executor that takes no more
   */
  public CompletableFuture<Cached<V>> getAsync(K key) {
    Objects.requireNonNull(key, "key");
    long now = clock.millis();
    Found<V> found = store.find(key);
    Verdict verdict = rules.judge(found, now);
    if (found == null || verdict == Verdict.ON_ERROR || verdict == Verdict.USELESS) {
      return Flights.elsewhere(() -> compute(key), waiting);
    }
    return CompletableFuture.completedFuture(getAged(key, found, verdict, now));
  }

  /**
   * The kept answer for a key, if it may be served, without computing anything, now or in the
   * background. It counts in no statistics.
   *
   * @param key the key
   * @return the answer, as stale while revalidating or, beyond that limit, stale if error
   */
  public Optional<Cached<V>> peek(K key) {
    Objects.requireNonNull(key, "key");
    long now = clock.millis();
    Found<V> found = store.find(key);
    Verdict verdict = rules.judge(found, now);
    if (found == null || verdict == Verdict.USELESS) {
      return Optional.empty();
    }
    CacheState state =
        switch (verdict) {
          case REVALIDATE -> CacheState.STALE_WHILE_REVALIDATE;
          case ON_ERROR -> CacheState.STALE_IF_ERROR;
          default -> CacheState.FRESH;
        };
    return Optional.of(new Cached<>(found.entry(), found.origin(), state, null, now));
  }

  /**
   * Computes the answer for a key anew, whatever is kept and whether or not its source is being
   * left alone. Callers who do so at the same time share one computation, which began after they
   * all asked.
   *
   * @param key the key
   * @return the new answer
   * @throws RuntimeException what the loader threw, or as {@link #get}; what was kept still is
   */
  public Cached<V> refresh(K key) {
    Objects.requireNonNull(key, "key");
    StackSpace.check();
    long asked = flights.now();
    boolean began = events.hold();
    try {
      return limits.isNone()
          ? served(flights.fly(key, asked, work(key, Purpose.COMPUTE)))
          : refreshWithinLimits(key, asked);
    } catch (LoadFailure e) {
      throw e.forCaller(key);
    } finally {
      events.release(began);
    }
  }

  private Cached<V> refreshWithinLimits(K key, long asked) throws LoadFailure {
    while (true) {
      var boarding = flights.launch(key, asked, work(key, Purpose.COMPUTE), executor);
      Cached<V> answer = awaitHardLimit(key, boarding, asked);
      if (answer != null) {
        return answer;
      }
    }
  }

  /**
   * Forgets the answer for a key, with its stale copies and failures. Nothing that was computed
   * before is served to anyone who asks after this has returned. What is being computed meanwhile
   * reaches those who wait for it, and is not kept.
   *
   * @param key the key
   * @throws StoreException if the store could not forget it, or is {@linkplain BreakerState left
   *     alone}, so that it may be served again
   */
  public void invalidate(K key) {
    Objects.requireNonNull(key, "key");
    pauses.end(key);
    boolean began = events.hold();
    try {
      flights.forget(key, () -> store.remove(key));
    } finally {
      events.release(began);
    }
  }

  /**
   * Forgets all answers, with their stale copies and failures, likewise.
   *
   * @throws StoreException if the store could not forget them, so that they may be served again
   */
  public void invalidateAll() {
    pauses.endAll();
    boolean began = events.hold();
    try {
      flights.forgetAll(store::clear);
    } finally {
      events.release(began);
    }
  }

  /**
   * What the cache has done so far.
   *
   * @return a copy
   */
  public CacheStatistics statistics() {
    BreakerState worse =
        leases.state().compareTo(writes.state()) > 0 ? leases.state() : writes.state();
    return new CacheStatistics(counters, reads.state(), worse);
  }

  /**
   * Closes the store and tells listeners what they have not been told yet. Computations that are
   * under way end by themselves; the executor is left as it is.
   */
  @Override
  public void close() {
    store.close();
    events.tellAll();
  }
}
