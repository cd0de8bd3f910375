package org.oceanportal.query;

import java.time.Instant;
import java.util.Objects;
import org.oceanportal.model.Both;

/**
 * The answers to a query of each fleet. Taken as one answer, it is as of the older instant.
 *
 * @param gliders the answer for gliders
 * @param sailbuoys the answer for sailbuoys
 * @param <A> the type of each answer's value
 */
public record BothAnswers<A>(Answer<A> gliders, Answer<A> sailbuoys) implements Answer<Both<A>> {

  /** Checks that no component is null. */
  public BothAnswers {
    Objects.requireNonNull(gliders, "gliders");
    Objects.requireNonNull(sailbuoys, "sailbuoys");
  }

  @Override
  public Both<A> value() {
    return new Both<>(gliders.value(), sailbuoys.value());
  }

  @Override
  public Instant asOf() {
    return gliders.asOf().isBefore(sailbuoys.asOf()) ? gliders.asOf() : sailbuoys.asOf();
  }
}
