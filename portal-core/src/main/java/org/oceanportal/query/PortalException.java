package org.oceanportal.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exception thrown when the database cannot answer a query. The message says which query and
 * why, and holds no credentials; nor does the cause, which is left out where the driver's own text
 * names a user.
 */
public final class PortalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The reason why a query failed, for programs. */
  public enum Reason {
    /** No server answers at the address, or the connection was lost. */
    UNREACHABLE,
    /** Authentication or authorization failed. */
    NOT_ALLOWED,
    /** The query took longer than its time limit. */
    TIME_LIMIT,
    /** The server refused the command, or could not finish it. */
    FAILED
  }

  private final String query;
  private final Reason reason;

  /**
   * Creates an exception.
   *
   * @param query the query's name
   * @param reason the reason
   * @param detail what happened, as a sentence for users, without credentials
   * @param cause the driver's exception; null if its text must not be shown
   */
  public PortalException(String query, Reason reason, String detail, @Nullable Throwable cause) {
    super(query + ": " + detail, cause);
    this.query = Objects.requireNonNull(query, "query");
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /**
   * Returns the name of the query that failed.
   *
   * @return its name, such as {@code totals}
   */
  public String query() {
    return query;
  }

  /**
   * Returns the reason why it failed.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
