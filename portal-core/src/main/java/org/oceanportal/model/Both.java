package org.oceanportal.model;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing of each fleet: two queries, two values of answers, or two of anything else.
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
   * Returns what a function makes of each, of the gliders' first.
   *
   * @param function the function; it gives no null
   * @param <R> the type of what it makes
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
