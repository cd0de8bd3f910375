package org.oceanportal.bench.gate;

import java.util.List;

/** Two that are to be compared do not answer the same. */
public final class UnequalAnswersException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Unequal answers.
   *
   * @param what the question
   * @param differences where the answers differ
   */
  public UnequalAnswersException(String what, List<String> differences) {
    super(what + " is not answered equally: " + String.join("; ", differences));
  }
}
