package org.oceanportal.page.view;

import org.jspecify.annotations.Nullable;

/**
 * A page for an error.
 *
 * @param frame the page's frame
 * @param title what happened, in a word or two
 * @param detail what happened, and what to do; null if the title says it
 */
public record ErrorView(Frame frame, String title, @Nullable String detail) {

  /** Returns the page of an error. */
  public static ErrorView of(Frame frame, String title, @Nullable String detail) {
    return new ErrorView(frame, title, detail);
  }
}
