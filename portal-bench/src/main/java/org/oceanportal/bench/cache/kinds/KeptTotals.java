package org.oceanportal.bench.cache.kinds;

import org.oceanportal.model.FleetTotals;

/** Totals by key, kept by some cache and computed when they are not there. */
public interface KeptTotals extends AutoCloseable {

  /**
   * The totals of a key.
   *
   * @param key the key
   * @return what the loader gives for it, now or earlier
   */
  FleetTotals get(String key);

  @Override
  default void close() {}
}
