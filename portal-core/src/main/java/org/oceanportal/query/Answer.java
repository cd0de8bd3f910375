package org.oceanportal.query;

import java.time.Instant;
import java.util.Objects;

/**
 * An answer with its instant: never a bare value.
 *
 * <p>An answer read from the missions themselves is as of the moment of the query. One from a cache
 * is as of the moment it was computed, so that a page can say "as of 04:00".
 *
 * @param <T> the type of the value
 */
public interface Answer<T> {

  /**
   * Returns the value.
   *
   * @return the value, never null: an answer without a result is an empty list or {@code Optional}
   */
  T value();

  /**
   * Returns the instant at which the database held what the value says.
   *
   * @return the instant
   */
  Instant asOf();

  /**
   * Returns an answer that was just computed.
   *
   * @param value the value
   * @param asOf its instant
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
   * @param asOf its instant
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
