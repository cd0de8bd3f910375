package org.oceanportal.importing;

import java.nio.file.Path;
import java.util.Objects;

/**
 * An exception thrown when a file is not imported: it cannot be read, has the wrong format, or
 * lacks a required column. Nothing of it was written. The message names the file, what is wrong and
 * what to do.
 */
public final class ImportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Path file;

  ImportException(Path file, String problem) {
    super(file + ": " + problem);
    this.file = Objects.requireNonNull(file, "file");
  }

  /**
   * Returns the file that was refused.
   *
   * @return its path as it was given
   */
  public Path file() {
    return file;
  }
}
