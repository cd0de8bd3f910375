package org.oceanportal.cache.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why a folder could not be used, in words: missing rights and space are said to be that. */
final class Reason {

  /** With less than this left, hardly an answer finds space. */
  private static final long FULL = 64 << 10;

  private Reason() {}

  static String of(IOException cause, Path folder) {
    if (cause instanceof AccessDeniedException denied) {
      return "this process has no right to write " + denied.getFile();
    }
    return words(cause) + ofDisk(folder);
  }

  private static String words(IOException cause) {
    String message = cause.getMessage();
    if (cause instanceof FileSystemException system && system.getReason() == null) {
      return cause.getClass().getSimpleName() + " of " + message;
    }
    return message == null ? cause.toString() : message;
  }

  private static String ofDisk(Path folder) {
    try {
      FileStore disk = Files.getFileStore(existing(folder));
      if (disk.isReadOnly()) {
        return " (the disk can only be read)";
      }
      return disk.getUsableSpace() < FULL ? " (there is no space left on the disk)" : "";
    } catch (IOException unknown) {
      return "";
    }
  }

  private static Path existing(Path folder) {
    @Nullable Path path = folder.toAbsolutePath();
    while (path != null && !Files.exists(path)) {
      path = path.getParent();
    }
    return path == null ? folder : path;
  }
}
