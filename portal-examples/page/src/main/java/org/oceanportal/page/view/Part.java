package org.oceanportal.page.view;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.spi.LoadException;
import org.oceanportal.page.answers.BusyException;
import org.oceanportal.query.PortalException;

/**
 * A part of a page, which the others do without if it fails: its answer, or why there is none.
 *
 * @param answer the answer; null if there is none
 * @param failure why there is none; null if there is one
 */
public record Part<T>(@Nullable T answer, @Nullable RuntimeException failure) {

  /**
   * Asks a question while the caller goes on.
   *
   * @return gives its answer, or its failure, once it is there
   */
  static <T> Supplier<Part<T>> begin(Supplier<T> question) {
    return PartThreads.run(() -> of(question));
  }

  /** The answer to a question, or its failure. */
  static <T> Part<T> of(Supplier<T> question) {
    try {
      return new Part<>(question.get(), null);
    } catch (PortalException | LoadException | BusyException e) {
      return new Part<>(null, e);
    }
  }
}
