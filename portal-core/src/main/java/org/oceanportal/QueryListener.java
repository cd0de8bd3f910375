package org.oceanportal;

/**
 * A listener that receives the cost of each query: the source of metrics and of {@code
 * Server-Timing} headers.
 *
 * <p>It is called on the calling thread after the query is complete, possibly by several threads at
 * once. What it throws is logged and not passed on.
 */
@FunctionalInterface
public interface QueryListener {

  /**
   * Receives the event of a query that was answered, or failed.
   *
   * @param event the cost of the query
   */
  void onCompleted(QueryEvent event);
}
