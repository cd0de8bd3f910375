package org.oceanportal.bench.gate;

import java.util.List;

/** An exception for answers that should be equal and are not. */
public final class UnequalAnswersException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param what the query
   * @param differences the places where the answers differ
   */
  public UnequalAnswersException(String what, List<String> differences) {
    super(what + " is not answered equally: " + String.join("; ", differences));
  }
}
