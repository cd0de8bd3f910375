package org.oceanportal.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question that the database did not answer. The message says which question and why, and holds
 * no credentials; nor does the cause, which is left out where the driver's own text names a user.
 */
public final class PortalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why a question failed, for those who act on it. */
  public enum Reason {
    /** No server answers at the address, or it went away. */
    UNREACHABLE,
    /** The server knows the user not, or does not let the user do this. */
    NOT_ALLOWED,
    /** The question took longer than its time limit. */
    TIME_LIMIT,
    /** The server refused the command, or could not finish it. */
    FAILED
  }

  private final String question;
  private final Reason reason;

  /**
   * A failure of a question.
   *
   * @param question the question's name
   * @param reason why it failed
   * @param detail what happened, in words for the user, without credentials
   * @param cause the driver's exception; null if its text is not fit to be shown
   */
  public PortalException(String question, Reason reason, String detail, @Nullable Throwable cause) {
    super(question + ": " + detail, cause);
    this.question = Objects.requireNonNull(question, "question");
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /**
   * The question that failed.
   *
   * @return its name, such as {@code totals}
   */
  public String question() {
    return question;
  }

  /**
   * Why it failed.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
