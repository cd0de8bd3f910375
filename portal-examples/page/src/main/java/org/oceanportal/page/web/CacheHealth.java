package org.oceanportal.page.web;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the cache is, in words: whether it could be written at the start, and how often it failed
 * since. Safe for concurrent use.
 */
public final class CacheHealth implements Supplier<String> {

  private static final Logger LOG = LoggerFactory.getLogger(CacheHealth.class);

  private final Optional<String> trouble;
  private volatile LongSupplier failures = () -> 0;

  /**
   * The health of a cache. What is wrong with it is logged.
   *
   * @param trouble what was wrong with it at the start; empty for nothing
   */
  public CacheHealth(Optional<String> trouble) {
    this.trouble = trouble;
    trouble.ifPresent(words -> LOG.warn("answers may not be cached: {}", words));
  }

  /** Counts failures from now on. */
  public void watch(LongSupplier failuresSoFar) {
    failures = failuresSoFar;
  }

  @Override
  public String get() {
    long failed = failures.getAsLong();
    return trouble.orElse(
        failed == 0 ? "works" : "could not be read or written " + failed + " times");
  }
}
