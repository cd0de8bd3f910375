package org.oceanportal.cache.spi;

import java.util.Objects;

/**
 * What a store found. Stores make it when they keep or read an entry, and give the same one at
 * every hit.
 *
 * @param entry the entry
 * @param origin the name of the store that had it
 * @param previous whether it is the generation before one that was lost: it is not fresh, however
 *     young
 * @param <V> the type of the value
 */
public record Found<V>(Entry<V> entry, String origin, boolean previous) {

  /** Checks that no component is null. */
  public Found {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(origin, "origin");
  }

  /**
   * The current entry of a store.
   *
   * @param entry the entry
   * @param origin the store's name
   */
  public Found(Entry<V> entry, String origin) {
    this(entry, origin, false);
  }
}
