package org.oceanportal.importing;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file to import, or a stream such as standard input. */
public final class ImportInput {

  private final Path name;
  private final @Nullable InputStream stream;

  private ImportInput(Path name, @Nullable InputStream stream) {
    this.name = Objects.requireNonNull(name, "name");
    this.stream = stream;
  }

  /**
   * Returns a file as an input. It is not opened yet.
   *
   * @param file the file, or a pipe
   * @return the input
   */
  public static ImportInput of(Path file) {
    return new ImportInput(file, null);
  }

  /**
   * Returns a stream as an input. As it is read more than once, it is copied to a temporary file
   * first, which is deleted.
   *
   * @param stream the stream, which is read to its end, and not closed
   * @param name its name in the report; rejected rows are written beside a file of that name
   * @return the input
   */
  public static ImportInput of(InputStream stream, Path name) {
    return new ImportInput(name, Objects.requireNonNull(stream, "stream"));
  }

  Path name() {
    return name;
  }

  @Nullable InputStream stream() {
    return stream;
  }
}
