package org.oceanportal.cache;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.events.CacheEvent;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.json.JsonCodec;
import org.oceanportal.cache.json.ValueType;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One value of a supplier, computed once and kept in a JSON file, or in memory, while it is fresh.
 *
 * <pre>{@code
 * Memo<Totals> totals =
 *     Memo.of(Totals.class, () -> compute())
 *         .in(Path.of("totals.json"))
 *         .dailyAt(LocalTime.of(4, 0), ZoneId.of("Europe/Oslo"));
 * Cached<Totals> now = totals.get();
 * }</pre>
 *
 * <p>The file is {@code JsonFileStore}'s: people can read it, a crash leaves the old value or the
 * new one whole, and of all threads and processes of a machine that ask for the value one computes
 * it. Where the file cannot be read or written, the value is computed and given all the same, and a
 * warning is logged. A {@link StatsCache} is the same for many keys, with more to set. Safe for
 * concurrent use.
 *
 * @param <V> the type of the value: one of which JSON holds everything, such as a record
 */
public final class Memo<V> implements Supplier<Cached<V>>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Memo.class);

  private final StatsCache<String, V> cache;
  private final String key;

  private Memo(StatsCache<String, V> cache, String key) {
    this.cache = cache;
    this.key = key;
  }

  /**
   * Begins a memo of a supplier.
   *
   * @param type the type of the value, for the file
   * @param supplier computes the value; not null
   * @param <V> the type of the value
   * @return what the memo is made with
   */
  public static <V> Builder<V> of(Class<V> type, Supplier<? extends V> supplier) {
    Objects.requireNonNull(type, "type");
    return new Builder<>(() -> ValueType.of(type.getSimpleName(), 1, type), supplier);
  }

  /**
   * Begins a memo of a supplier of values of a generic type, or of one whose fields have changed
   * their meaning since the file was written.
   *
   * @param type the type of the value, for the file
   * @param supplier computes the value; not null
   * @param <V> the type of the value
   * @return what the memo is made with
   */
  public static <V> Builder<V> of(ValueType type, Supplier<? extends V> supplier) {
    Objects.requireNonNull(type, "type");
    return new Builder<>(() -> type, supplier);
  }

  /**
   * Returns the value with its age: the kept one while it is fresh, else a new one.
   *
   * @return the value
   * @throws RuntimeException if the supplier failed and there is no value within the limits of the
   *     freshness: of the type that it threw, with that as its cause
   */
  @Override
  public Cached<V> get() {
    return cache.get(key);
  }

  /**
   * Computes the value now, and keeps it.
   *
   * @return the value
   * @throws RuntimeException as {@link #get} does
   */
  public Cached<V> refresh() {
    return cache.refresh(key);
  }

  /**
   * Removes the kept value, and the one before: the next caller computes it.
   *
   * @throws StoreException if it could not be removed, so that it may be served again
   */
  public void invalidate() {
    cache.invalidate(key);
  }

  /** Gives back the locks of the file, which stays. */
  @Override
  public void close() {
    cache.close();
  }

  /**
   * The settings of a {@link Memo}; those about freshness make it. Not safe for concurrent use.
   *
   * @param <V> the type of the value
   */
  public static final class Builder<V> {

    private final Supplier<ValueType> type;
    private final Supplier<? extends V> supplier;
    private @Nullable Path file;
    private InstantSource clock = InstantSource.system();

    private Builder(Supplier<ValueType> type, Supplier<? extends V> supplier) {
      this.type = type;
      this.supplier = Objects.requireNonNull(supplier, "supplier");
    }

    /**
     * Sets the file that the value is kept in; without one, it is kept in memory. Its folder is
     * made when it is not there; two files beside it, {@code .lock} and {@code .numbers}, keep
     * processes apart.
     *
     * @param json the file, on the default file system; its name ends in {@code .json}
     * @return this
     */
    public Builder<V> in(Path json) {
      file = Objects.requireNonNull(json, "json");
      return this;
    }

    /**
     * Sets the clock, which is the system's otherwise.
     *
     * @param source the clock
     * @return this
     */
    public Builder<V> clock(InstantSource source) {
      clock = Objects.requireNonNull(source, "source");
      return this;
    }

    /**
     * Makes a memo whose value is fresh for a time after it was computed.
     *
     * @param ttl how long: 1 millisecond to 365,000 days
     * @return the memo
     * @throws IllegalArgumentException if the time is out of range, or the file as {@link #fresh}
     *     says
     * @throws IllegalStateException if the value is kept in a file and Jackson 3 is not there
     */
    public Memo<V> freshFor(Duration ttl) {
      return fresh(Freshness.ttl(ttl));
    }

    /**
     * Makes a memo whose value is fresh until the next time that clocks show a time of day.
     *
     * @param time the time of day
     * @param zone the zone whose clocks show it
     * @return the memo
     * @throws IllegalArgumentException if the file is as {@link #fresh} says
     * @throws IllegalStateException if the value is kept in a file and Jackson 3 is not there
     */
    public Memo<V> dailyAt(LocalTime time, ZoneId zone) {
      return fresh(Freshness.dailyAt(time, zone));
    }

    /**
     * Makes a memo with a rule of its own, such as one that gives the last value for a week if no
     * new one can be computed.
     *
     * @param freshness the rule
     * @return the memo
     * @throws IllegalArgumentException if the file's name does not end in {@code .json}, or is that
     *     of a folder
     * @throws IllegalStateException if the value is kept in a file and Jackson 3 is not there
     */
    public Memo<V> fresh(Freshness freshness) {
      String key = file == null ? "value" : file.toAbsolutePath().getFileName().toString();
      StatsCache<String, V> cache =
          StatsCache.<String, V>builder(only -> supplier.get())
              .store(store())
              .freshness(freshness)
              .clock(clock)
              .listener(Memo::warn)
              .build();
      return new Memo<>(cache, key);
    }

    private CacheStore<String, V> store() {
      return file == null ? new LruStore<>(1) : JsonFileStore.ofOne(file, JsonCodec.of(type.get()));
    }
  }

  private static void warn(CacheEvent event) {
    switch (event.kind()) {
      case STORE_FAILED, DAMAGED, NEWER_FORMAT -> LOG.warn("{}", event.detail());
      default -> {}
    }
  }
}
