package org.oceanportal.page.answers;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.oceanportal.QuestionEvent;
import org.oceanportal.QuestionListener;

/**
 * How long the questions took that a thread asked of the database since it began to count. Safe for
 * concurrent use.
 */
public final class QuestionTimes implements QuestionListener {

  private final ThreadLocal<@Nullable Duration> spent = new ThreadLocal<>();

  /** Begins to count on this thread. */
  public void begin() {
    spent.set(Duration.ZERO);
  }

  /** What was spent on this thread, which counts no longer. */
  public Duration end() {
    Duration sum = spent.get();
    spent.remove();
    return sum == null ? Duration.ZERO : sum;
  }

  @Override
  public void asked(QuestionEvent event) {
    Duration sum = spent.get();
    if (sum != null) {
      spent.set(sum.plus(event.took()));
    }
  }
}
