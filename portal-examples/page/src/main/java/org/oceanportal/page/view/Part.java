package org.oceanportal.page.view;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.spi.LoadException;
import org.oceanportal.page.answers.BusyException;
import org.oceanportal.query.PortalException;

/**
 * A part of a page, which the others do not need if it fails: its answer, or the reason why there
 * is none.
 *
 * @param answer the answer; null if there is none
 * @param failure the reason why there is none; null if there is one
 */
public record Part<T>(@Nullable T answer, @Nullable RuntimeException failure) {

  /**
   * Runs a query while the caller goes on.
   *
   * @return supplies its answer, or its failure, once it is complete
   */
  static <T> Supplier<Part<T>> begin(Supplier<T> query) {
    return PartThreads.run(() -> of(query));
  }

  /** Returns the answer to a query, or its failure. */
  static <T> Part<T> of(Supplier<T> query) {
    try {
      return new Part<>(query.get(), null);
    } catch (PortalException | LoadException | BusyException e) {
      return new Part<>(null, e);
    }
  }
}
