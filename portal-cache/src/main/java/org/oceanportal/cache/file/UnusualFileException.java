package org.oceanportal.cache.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file in place of an entry that is not read: no regular file, or larger than the limit. */
final class UnusualFileException extends IOException {

  private static final long serialVersionUID = 1L;

  private UnusualFileException(String message) {
    super(message);
  }

  static UnusualFileException notRegular(Path file) {
    return new UnusualFileException(file + " is no regular file");
  }

  static UnusualFileException tooLarge(Path file, long size, long limit) {
    return new UnusualFileException(
        file + " has " + size + " bytes, and the limit of an entry is " + limit);
  }
}
