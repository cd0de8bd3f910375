package org.oceanportal.cache;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.internal.Counters;
import org.oceanportal.cache.internal.Events;
import org.oceanportal.cache.internal.FreshnessRules;
import org.oceanportal.cache.internal.GuardedStore;
import org.oceanportal.cache.internal.LoadFailure;
import org.oceanportal.cache.internal.Loading;
import org.oceanportal.cache.internal.Loading.Purpose;
import org.oceanportal.cache.internal.Pauses;
import org.oceanportal.cache.internal.Verdict;
import org.oceanportal.cache.internal.flight.Flights;

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
 * between them. A store that breaks does not break an answer. Keys and values are not null, and
 * keys have {@code equals}, {@code hashCode} and a {@code toString} for messages.
 *
 * <p>Safe for concurrent use.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class StatsCache<K, V> implements AutoCloseable {

  private final GuardedStore<K, V> store;
  private final FreshnessRules rules;
  private final Pauses<K> pauses;
  private final Loading<K, V> loading;
  private final Flights<K, Cached<V>> flights;
  private final Set<K> refreshing = ConcurrentHashMap.newKeySet();
  private final InstantSource clock;
  private final Executor executor;
  private final Counters counters;
  private final Events events;

  StatsCache(StatsCacheBuilder<K, V> settings) {
    clock = settings.clock;
    executor = settings.executor;
    counters = new Counters();
    events = new Events(settings.listeners, executor, clock);
    rules = new FreshnessRules(settings.freshness);
    pauses = new Pauses<>(settings.freshness.backOff(), settings.random);
    store = new GuardedStore<>(settings.store, rules, counters, events);
    flights = new Flights<>(counters::waited);
    loading =
        new Loading<>(
            settings.loader,
            store,
            rules,
            pauses,
            settings.waitLimit,
            settings.random,
            clock,
            counters,
            events);
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
   * A supplier that computes its value once and keeps it, in memory, while it is fresh.
   *
   * @param supplier computes the value
   * @param freshness how long the value is good for
   * @param <V> the type of the value
   * @return a supplier that throws what the first one throws
   */
  public static <V> Supplier<V> memoize(Supplier<? extends V> supplier, Freshness freshness) {
    Objects.requireNonNull(supplier, "supplier");
    StatsCache<String, V> cache =
        StatsCache.<String, V>builder(only -> supplier.get()).freshness(freshness).build();
    return () -> cache.get("value").value();
  }

  /**
   * A function that computes the value of each argument once and keeps it, in memory, while it is
   * fresh. The {@value StatsCacheBuilder#DEFAULT_SIZE} arguments used last are kept.
   *
   * @param function computes the value of an argument; neither is null
   * @param freshness how long a value is good for
   * @param <K> the type of the argument
   * @param <V> the type of the value
   * @return a function that throws what the first one throws
   */
  public static <K, V> Function<K, V> memoize(
      Function<? super K, ? extends V> function, Freshness freshness) {
    StatsCache<K, V> cache = StatsCache.<K, V>builder(function).freshness(freshness).build();
    return key -> cache.get(key).value();
  }

  /**
   * The answer for a key: kept, if it is fresh or may be served while it is made anew; else
   * computed; else, if that fails, a stale one within its limit.
   *
   * @param key the key
   * @return the answer
   * @throws RuntimeException what the loader threw, if there is no answer within the limits: the
   *     same exception to all who waited for it; a {@link LoadException} around a checked one
   * @throws RecursiveLoadException if this is called within the computation of the same key
   * @throws LoadException if the thread is interrupted while it waits
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
    counters.hit();
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
        counters.staleWhileRevalidate();
        servedStale(key, "while a new value is made", null);
        yield hit(found, CacheState.STALE_WHILE_REVALIDATE, now);
      }
      case ON_ERROR, USELESS -> compute(key);
    };
  }

  private Cached<V> compute(K key) {
    counters.miss();
    Exception pause = pauses.cause(key, clock.millis());
    if (pause != null) {
      return staleOrThrow(key, (RuntimeException) pause);
    }
    try {
      return served(flights.fly(key, 0, flight -> loading.make(key, Purpose.ANSWER, flight)));
    } catch (LoadFailure e) {
      return staleOrThrow(key, e.failure());
    }
  }

  private Cached<V> served(@Nullable Cached<V> made) {
    Cached<V> answer = Objects.requireNonNull(made, "who waits for an answer gets one");
    counters.served(answer.age().toMillis());
    return answer;
  }

  private Cached<V> staleOrThrow(K key, RuntimeException cause) {
    Found<V> found = store.find(key);
    long now = clock.millis();
    if (found == null || rules.judge(found, now) == Verdict.USELESS) {
      throw cause;
    }
    counters.staleIfError();
    counters.served(now - found.entry().computedAt().toEpochMilli());
    servedStale(key, "since no new value could be made", cause);
    return new Cached<>(found.entry(), found.origin(), CacheState.STALE_IF_ERROR, cause, now);
  }

  private void servedStale(K key, String why, @Nullable Exception cause) {
    events.tell(CacheEvent.Kind.SERVED_STALE, key, "served stale " + why, cause);
  }

  private void refreshInBackground(K key, long now) {
    if (pauses.cause(key, now) != null || !refreshing.add(key)) {
      return;
    }
    try {
      executor.execute(() -> refreshNow(key));
    } catch (RejectedExecutionException closed) {
      refreshing.remove(key);
    }
  }

  private void refreshNow(K key) {
    try {
      flights.fly(key, 0, flight -> loading.make(key, Purpose.REFRESH, flight));
    } catch (LoadFailure told) {
      // Counted and told where it happened; who asks next gets a stale value, or fails by itself.
    } finally {
      refreshing.remove(key);
    }
  }

  /**
   * The answer for a key, without waiting for it: at once if it is kept, else computed on the
   * cache's executor. Looking for it may read a file on the calling thread. A load that waits for
   * others which it has asked for so needs an executor with a thread for each.
   *
   * @param key the key
   * @return the answer to come, or the exception that {@link #get} would throw
   */
  public CompletableFuture<Cached<V>> getAsync(K key) {
    Objects.requireNonNull(key, "key");
    long now = clock.millis();
    Found<V> found = store.find(key);
    Verdict verdict = rules.judge(found, now);
    if (found == null || verdict == Verdict.ON_ERROR || verdict == Verdict.USELESS) {
      return Flights.elsewhere(() -> compute(key), executor);
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
    long asked = flights.now();
    try {
      return served(flights.fly(key, asked, flight -> loading.make(key, Purpose.COMPUTE, flight)));
    } catch (LoadFailure e) {
      throw e.failure();
    }
  }

  /**
   * Forgets the answer for a key, with its stale copies and failures. What is being computed
   * meanwhile reaches those who wait for it, and is not kept.
   *
   * @param key the key
   * @throws StoreException if the store could not forget it, so that it may be served again
   */
  public void invalidate(K key) {
    Objects.requireNonNull(key, "key");
    pauses.end(key);
    events.tellAfter(() -> flights.makeVoid(key, () -> store.remove(key)));
  }

  /**
   * Forgets all answers, with their stale copies and failures. What is being computed meanwhile
   * reaches those who wait for it, and is not kept.
   *
   * @throws StoreException if the store could not forget them, so that they may be served again
   */
  public void invalidateAll() {
    pauses.endAll();
    events.tellAfter(() -> flights.makeAllVoid(store::clear));
  }

  /**
   * What the cache has done so far.
   *
   * @return a copy
   */
  public CacheStatistics statistics() {
    return counters.statistics();
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
