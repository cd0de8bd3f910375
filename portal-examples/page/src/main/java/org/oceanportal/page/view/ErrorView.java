package org.oceanportal.page.view;

import org.jspecify.annotations.Nullable;

/**
 * A page that could not be made.
 *
 * @param frame what is around it
 * @param title what happened, in a word or two
 * @param detail what happened, and what to do; null if the title says it
 */
public record ErrorView(Frame frame, String title, @Nullable String detail) {

  /** The page of an error. */
  public static ErrorView of(Frame frame, String title, @Nullable String detail) {
    return new ErrorView(frame, title, detail);
  }
}
