package org.oceanportal.bench.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary folder on the disk that is measured, deleted on close. */
public final class BenchFolder implements AutoCloseable {

  private final Path path;

  /** Creates a folder. */
  public BenchFolder() {
    try {
      path = Files.createTempDirectory("portal-bench-");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder can be made", e);
    }
  }

  /** Returns the path of the folder. */
  public Path path() {
    return path;
  }

  /** Deletes the folder with all its contents. */
  @Override
  public void close() {
    FileTree.delete(path);
  }
}
