package org.oceanportal.cache.spi;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Loader} computed.
 *
 * @param value the value
 * @param asOf the instant that the value is of, if its source tells; null for the moment the load
 *     began
 * @param <V> the type of the value
 */
public record Loaded<V>(V value, @Nullable Instant asOf) {

  /** Checks that the value is not null. */
  public Loaded {
    Objects.requireNonNull(value, "value");
  }

  /**
   * A value of the moment its load began.
   *
   * @param value the value
   * @param <V> its type
   * @return the value as a loader gives it
   */
  public static <V> Loaded<V> of(V value) {
    return new Loaded<>(value, null);
  }
}
