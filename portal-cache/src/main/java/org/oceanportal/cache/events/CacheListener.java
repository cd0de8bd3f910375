package org.oceanportal.cache.events;

/**
 * A listener to what happens in a cache.
 *
 * <p>It is called on the cache's executor, one event after another in their order, and never within
 * a load, a lease or a store's work: it may ask the cache. If the cache was given no executor, that
 * is a thread for listeners alone. Events that are left when the cache is closed are told by the
 * thread that closes it. Whatever it throws is logged and not passed on. At most 1,000 events wait
 * for it; what comes beyond is dropped, and counted in {@code CacheStatistics.droppedEvents()}.
 */
@FunctionalInterface
public interface CacheListener {

  /**
   * Takes note of an event.
   *
   * @param event what happened
   */
  void happened(CacheEvent event);
}
