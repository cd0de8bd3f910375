package org.oceanportal.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The rows of a file, read from the file each time, so that a long one needs little memory. */
interface Rows {

  Path file();

  /** Returns the names above the texts of a row. */
  List<String> columns();

  /** Returns the separator of the cells. */
  char separator();

  /** Returns notes for the user about how the file was read. */
  default List<String> notes() {
    return List.of();
  }

  /**
   * Passes on rows in order of line, without blank ones, until one is refused or the last was
   * accepted.
   *
   * @throws ImportException if the file cannot be read on, or rows cannot be separated
   */
  void forEachWhile(Predicate<Row> action);

  /** Passes on every row in order of line, without blank ones; see {@link #forEachWhile}. */
  default void forEach(Consumer<Row> action) {
    forEachWhile(
        row -> {
          action.accept(row);
          return true;
        });
  }
}
