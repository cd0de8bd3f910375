package org.oceanportal.cache;

/**
 * Is told what happens in a cache.
 *
 * <p>It is called on the cache's executor, one event after another in their order, and no lock is
 * held meanwhile: it may ask the cache. What it throws is logged and not passed on.
 */
@FunctionalInterface
public interface CacheListener {

  /**
   * Something happened.
   *
   * @param event what
   */
  void happened(CacheEvent event);
}
