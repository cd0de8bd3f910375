package org.oceanportal.page.answers;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.oceanportal.QueryEvent;
import org.oceanportal.QueryListener;

/**
 * The time spent on the database by a thread's queries since it began to count. Thread-safe.
 * Thread-safe.
 */
public final class QueryTimes implements QueryListener {

  private static final ThreadLocal<@Nullable Duration> SPENT = new ThreadLocal<>();

  /** Begins to count on this thread. */
  public void begin() {
    SPENT.set(Duration.ZERO);
  }

  /** Returns the time spent on this thread, and stops counting. */
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
