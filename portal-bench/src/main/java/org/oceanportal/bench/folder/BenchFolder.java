package org.oceanportal.bench.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary folder on the disk that is measured, removed in the end. */
public final class BenchFolder implements AutoCloseable {

  private final Path path;

  /** Makes a folder. */
  public BenchFolder() {
    try {
      path = Files.createTempDirectory("portal-bench-");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder can be made", e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Removes it with all that is in it. */
  @Override
  public void close() {
    FileTree.delete(path);
  }
}
