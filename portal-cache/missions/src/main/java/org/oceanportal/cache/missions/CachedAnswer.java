package org.oceanportal.cache.missions;

import java.time.Instant;
import java.util.Objects;
import org.oceanportal.cache.Cached;
import org.oceanportal.query.Answer;

/**
 * An answer from a cache.
 *
 * @param cached the value with its age, state, origin and, if no new one could be computed, cause
 * @param <A> the type of the value
 */
public record CachedAnswer<A>(Cached<A> cached) implements Answer<A> {

  /** Checks that it is not null. */
  public CachedAnswer {
    Objects.requireNonNull(cached, "cached");
  }

  @Override
  public A value() {
    return cached.value();
  }

  @Override
  public Instant asOf() {
    return cached.asOf();
  }
}
