package org.oceanportal.cache;

import java.util.List;
import java.util.Objects;
import org.oceanportal.cache.internal.KeyText;

/**
 * The key of an answer: a question with every argument, and the source that answers it.
 *
 * <p>An instant that was asked for is part of it, the moment of asking is not: "recent" is one key,
 * whenever it is asked.
 *
 * @param name the question's name, as {@code totals}
 * @param arguments its arguments, in order
 * @param source where the answer comes from
 */
public record MissionQuestion(String name, List<Object> arguments, StatsSource source) {

  /** Checks that no component is null and keeps a copy of the arguments. */
  public MissionQuestion {
    Objects.requireNonNull(name, "name");
    arguments = List.copyOf(arguments);
    Objects.requireNonNull(source, "source");
  }

  /**
   * The question as people read it, and as files are named by: {@code totals[{fleet=GLIDERS,
   * scope=basin, year=null, measure=BY_START, at=null}] of {hosts="127.0.0.1:27017",
   * database="portal", schema="standard", strategy=PUSHDOWN}}.
   *
   * @return a text that is that of no other question
   */
  @Override
  public String toString() {
    return name + KeyText.of(arguments) + " of " + KeyText.of(source);
  }
}
