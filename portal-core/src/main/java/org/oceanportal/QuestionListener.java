package org.oceanportal;

/**
 * Is told what each question cost: the source of metrics and of {@code Server-Timing} headers.
 *
 * <p>It is called on the asking thread after the answer is there, possibly by several threads at
 * once. What it throws is logged and not passed on.
 */
@FunctionalInterface
public interface QuestionListener {

  /**
   * A question was answered, or failed.
   *
   * @param event what it cost
   */
  void asked(QuestionEvent event);
}
