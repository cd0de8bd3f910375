package org.oceanportal.bench.cache.kinds;

import org.oceanportal.model.FleetTotals;

/** A cache of totals by key, which computes them on a miss. */
public interface TotalsCache extends AutoCloseable {

  /**
   * Returns the totals of a key.
   *
   * @param key the key
   * @return the loader's value for it, now or earlier
   */
  FleetTotals get(String key);

  @Override
  default void close() {}
}
