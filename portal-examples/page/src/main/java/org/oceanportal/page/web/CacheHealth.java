package org.oceanportal.page.web;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the cache is, in words: whether it could be written at the start, and how often it failed
 * since. Thread-safe.
 */
public final class CacheHealth implements Supplier<String> {

  private static final Logger LOG = LoggerFactory.getLogger(CacheHealth.class);

  private final Optional<String> trouble;
  private volatile LongSupplier failures = () -> 0;
  private volatile Supplier<String> breakers = () -> "";

  /**
   * The health of a cache. What is wrong with it is logged.
   *
   * @param trouble what was wrong with it at the start; empty for nothing
   */
  public CacheHealth(Optional<String> trouble) {
    this.trouble = trouble;
    trouble.ifPresent(words -> LOG.warn("answers may not be cached: {}", words));
  }

  /**
   * Counts failures from now on.
   *
   * @param failuresSoFar how many there were
   * @param statesOfBreakers whether the stores are used, or left alone since they failed
   */
  public void watch(LongSupplier failuresSoFar, Supplier<String> statesOfBreakers) {
    failures = failuresSoFar;
    breakers = statesOfBreakers;
  }

  @Override
  public String get() {
    long failed = failures.getAsLong();
    return trouble.orElse(
        failed == 0
            ? "works"
            : "could not be read or written " + failed + " times; " + breakers.get());
  }
}
