package org.oceanportal.page.web;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The health of the cache, as text: whether it could be written at the start, and the number of
 * failures since. Thread-safe.
 */
public final class CacheHealth implements Supplier<String> {

  private static final Logger LOG = LoggerFactory.getLogger(CacheHealth.class);

  private final Optional<String> trouble;
  private volatile LongSupplier failures = () -> 0;
  private volatile Supplier<String> breakers = () -> "";

  /**
   * Creates the health of a cache. A problem is logged.
   *
   * @param trouble the problem at the start; empty for none
   */
  public CacheHealth(Optional<String> trouble) {
    this.trouble = trouble;
    trouble.ifPresent(words -> LOG.warn("answers may not be cached: {}", words));
  }

  /**
   * Counts failures from now on.
   *
   * @param failuresSoFar supplies the number of failures
   * @param statesOfBreakers supplies whether the stores are in use, or bypassed since they failed
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
