package org.oceanportal.model;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A pair of things, one for each fleet: two queries, two values of answers, or two of anything
 * else.
 *
 * @param gliders the gliders'
 * @param sailbuoys the sailbuoys'
 * @param <T> the type of the things
 */
public record Both<T>(T gliders, T sailbuoys) {

  /** Checks that no component is null. */
  public Both {
    Objects.requireNonNull(gliders, "gliders");
    Objects.requireNonNull(sailbuoys, "sailbuoys");
  }

  /**
   * Applies a function to each, to the gliders' first.
   *
   * @param function the function; it must not return null
   * @param <R> the type of its result
   * @return its results
   */
  public <R> Both<R> map(Function<? super T, ? extends R> function) {
    return new Both<>(function.apply(gliders), function.apply(sailbuoys));
  }

  /**
   * Returns both, the gliders' first.
   *
   * @return a stream of two
   */
  public Stream<T> stream() {
    return Stream.of(gliders, sailbuoys);
  }
}
