package org.oceanportal.query;

import java.time.Instant;
import java.util.Objects;

/**
 * An answer and the instant it is of: never a bare value.
 *
 * <p>An answer read from the missions themselves is of the moment it was asked. One that was kept
 * by a cache is of the moment it was made, so that a page can say "as of 04:00".
 *
 * @param <T> the type of the value
 */
public interface Answer<T> {

  /** The value. Never null: an answer without a result is an empty list or {@code Optional}. */
  T value();

  /** The instant at which the database held what the value says. */
  Instant asOf();

  /**
   * An answer made just now.
   *
   * @param value the value
   * @param asOf the instant it is of
   * @param <T> the type of the value
   * @return an immutable answer, equal to any other with the same value and instant
   */
  static <T> Answer<T> of(T value, Instant asOf) {
    return new Computed<>(value, asOf);
  }

  /**
   * An answer computed from the database.
   *
   * @param value the value
   * @param asOf the instant it is of
   * @param <T> the type of the value
   */
  record Computed<T>(T value, Instant asOf) implements Answer<T> {
    /** Checks that neither component is null. */
    public Computed {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(asOf, "asOf");
    }
  }
}
