package org.oceanportal.importing;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that was not imported: it cannot be read, is not what it should be, or lacks a column that
 * is needed. Nothing of it was written. The message names the file, what is wrong and what to do.
 */
public final class ImportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Path file;

  ImportException(Path file, String problem) {
    super(file + ": " + problem);
    this.file = Objects.requireNonNull(file, "file");
  }

  /**
   * The file that was refused.
   *
   * @return its path as it was given
   */
  public Path file() {
    return file;
  }
}
