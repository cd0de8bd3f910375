package org.oceanportal.cache.spi;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value as a store keeps it. Immutable; instants are kept to the millisecond.
 *
 * @param value the value
 * @param asOf the instant that the value is of; not after {@code computedAt}
 * @param computedAt when its computation ended
 * @param validatedAt when it was last found to be that of its source; not before {@code computedAt}
 * @param loadTime how long it took to compute
 * @param fingerprint what the loader said of its source before it computed the value; null if it
 *     said nothing
 * @param fencing the number of the lease under which the value was made: a later lease has a higher
 *     number; 0 from a store without leases
 * @param spread the share of the freshness rule's jitter that falls to this entry, drawn once: 0 to
 *     1
 * @param <V> the type of the value
 */
public record Entry<V>(
    V value,
    Instant asOf,
    Instant computedAt,
    Instant validatedAt,
    Duration loadTime,
    @Nullable String fingerprint,
    long fencing,
    double spread) {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if an instant is not in the years 1 to 9999 or not in order,
   *     the load time or fencing number is negative, or the spread is not 0 to 1
   */
  public Entry {
    Objects.requireNonNull(value, "value");
    asOf = checked("asOf", asOf);
    computedAt = checked("computedAt", computedAt);
    validatedAt = checked("validatedAt", validatedAt);
    Objects.requireNonNull(loadTime, "loadTime");
    if (asOf.isAfter(computedAt) || computedAt.isAfter(validatedAt)) {
      throw new IllegalArgumentException(
          "asOf, computedAt and validatedAt must be in order but were "
              + (asOf + ", " + computedAt + ", " + validatedAt));
    }
    if (loadTime.isNegative()) {
      throw new IllegalArgumentException("loadTime must not be negative but was " + loadTime);
    }
    if (fencing < 0) {
      throw new IllegalArgumentException("fencing must be at least 0 but was " + fencing);
    }
    if (!(spread >= 0 && spread <= 1)) {
      throw new IllegalArgumentException("spread must be 0 to 1 but was " + spread);
    }
  }

  private static Instant checked(String name, Instant instant) {
    Objects.requireNonNull(instant, name);
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new IllegalArgumentException(name + " must be in years 1 to 9999 but was " + instant);
    }
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * The same value, found unchanged.
   *
   * @param at when it was found so
   * @param lease the number of the lease under which it was
   * @return the renewed entry
   * @throws IllegalArgumentException if that is before {@code computedAt}
   */
  public Entry<V> validated(Instant at, long lease) {
    return new Entry<>(value, asOf, computedAt, at, loadTime, fingerprint, lease, spread);
  }

  /**
   * The same entry with another value.
   *
   * @param other the value
   * @param <T> its type
   * @return the entry
   */
  public <T> Entry<T> with(T other) {
    return new Entry<>(
        other, asOf, computedAt, validatedAt, loadTime, fingerprint, fencing, spread);
  }
}
