package org.oceanportal.cache.spi;

import java.util.Optional;

/**
 * Computes the values of a cache. It must be thread-safe, for different keys.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
@FunctionalInterface
public interface Loader<K, V> {

  /**
   * Computes the value of a key.
   *
   * @param key the key
   * @return the value
   * @throws Exception if it cannot: unchecked ones reach the callers as they are, checked ones as
   *     the cause of a {@link LoadException}
   */
  Loaded<V> load(K key) throws Exception;

  /**
   * A cheap text that changes when the source of a key's value does: a count and the greatest
   * {@code _id}, or the time of the last change. It is asked for before a value is loaded, and only
   * if the freshness says that an unchanged value is renewed.
   *
   * <p>A count and the greatest {@code _id} do not see a document that was changed in place: a
   * value renewed by them may be old for as long as the freshness allows unchanged values to live.
   *
   * @param key the key
   * @return the fingerprint; empty if there is none, so that the value is computed
   * @throws Exception if it cannot; the value is then computed
   */
  default Optional<String> fingerprint(K key) throws Exception {
    return Optional.empty();
  }
}
