package org.oceanportal.page.answers;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.oceanportal.QueryEvent;
import org.oceanportal.QueryListener;

/**
 * How long the questions took that a thread asked of the database since it began to count.
 * Thread-safe.
 */
public final class QueryTimes implements QueryListener {

  private static final ThreadLocal<@Nullable Duration> SPENT = new ThreadLocal<>();

  /** Begins to count on this thread. */
  public void begin() {
    SPENT.set(Duration.ZERO);
  }

  /** What was spent on this thread, which counts no longer. */
  public Duration end() {
    Duration sum = SPENT.get();
    SPENT.remove();
    return sum == null ? Duration.ZERO : sum;
  }

  @Override
  public void onCompleted(QueryEvent event) {
    Duration sum = SPENT.get();
    if (sum != null) {
      SPENT.set(sum.plus(event.took()));
    }
  }
}
