package org.oceanportal.sample;

import java.util.List;
import java.util.Random;

/**
 * A choice with its frequency relative to the others of its list.
 *
 * @param value the choice
 * @param weight the frequency, in a unit that the list shares
 */
record Weighted<T>(T value, int weight) {

  /** Draws one of the choices. */
  static <T> T draw(List<Weighted<T>> choices, Random random) {
    int left = random.nextInt(choices.stream().mapToInt(Weighted::weight).sum());
    for (Weighted<T> choice : choices) {
      left -= choice.weight;
      if (left < 0) {
        return choice.value;
      }
    }
    throw new AssertionError("the weights add up to more than their sum");
  }
}
