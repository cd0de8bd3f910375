package org.oceanportal.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The rows of a file, read from the file each time, so that a long one needs little memory. */
interface Rows {

  Path file();

  /** The names above the cells. */
  List<String> columns();

  /** What stands between the cells. */
  char separator();

  /**
   * Hands over every row in order of line, without blank ones.
   *
   * @throws ImportException if the file cannot be read on, or rows cannot be told apart
   */
  void forEach(Consumer<Row> action);
}
