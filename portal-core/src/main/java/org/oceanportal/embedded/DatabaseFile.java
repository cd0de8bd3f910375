package org.oceanportal.embedded;

import static org.oceanportal.embedded.EmbeddedDatabaseException.Reason.FILE_DAMAGED;
import static org.oceanportal.embedded.EmbeddedDatabaseException.Reason.FILE_IN_USE;
import static org.oceanportal.embedded.EmbeddedDatabaseException.Reason.FILE_NOT_ACCESSIBLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Opens the file of a database, and leaves one alone that is not fit to be opened. */
final class DatabaseFile {

  private DatabaseFile() {}

  static MVStore open(Path file) {
    try {
      Files.createDirectories(file.getParent());
      if (Files.exists(file) && Files.size(file) > 0) {
        check(file);
      }
      return new MVStore.Builder().fileName(file.toString()).open();
    } catch (MVStoreException e) {
      throw notOpened(file, e);
    } catch (IOException e) {
      throw notAccessible(file, e);
    }
  }

  /** Reads the file without a chance of changing it. */
  private static void check(Path file) {
    try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
      store.getMapNames();
    }
  }

  private static EmbeddedDatabaseException notOpened(Path file, MVStoreException e) {
    return switch (e.getErrorCode()) {
      case DataUtils.ERROR_FILE_LOCKED ->
          new EmbeddedDatabaseException(
              FILE_IN_USE,
              "The database file %s is open elsewhere: connect to the server that has it, or stop it"
                  .formatted(file),
              e);
      case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT -> damaged(file, e);
      default -> notAccessible(file, e);
    };
  }

  private static EmbeddedDatabaseException damaged(Path file, Exception e) {
    return new EmbeddedDatabaseException(
        FILE_DAMAGED,
        "The file %s is damaged, or no database; it was left as it is: move it away or restore a copy"
            .formatted(file),
        e);
  }

  private static EmbeddedDatabaseException notAccessible(Path file, Exception e) {
    return new EmbeddedDatabaseException(
        FILE_NOT_ACCESSIBLE,
        "The database file %s cannot be opened: %s".formatted(file, e.getMessage()),
        e);
  }
}
