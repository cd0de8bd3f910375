package org.oceanportal.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of one import as texts. An input that can be read only once is read from a copy, which
 * is deleted on close.
 */
final class ImportTexts implements AutoCloseable {

  private final @Nullable Charset encoding;
  private final List<Path> copies = new ArrayList<>();

  /**
   * Creates the texts of an import.
   *
   * @param encoding the encoding of all of them; null to detect it
   */
  ImportTexts(@Nullable Charset encoding) {
    this.encoding = encoding;
  }

  /**
   * Opens an input.
   *
   * @throws ImportException if it cannot be read, or is not text throughout
   */
  TextFile open(ImportInput input) {
    Path name = input.name();
    try {
      if (input.stream() != null) {
        return TextFile.check(name, copy(input.stream()), encoding);
      }
      if (!TextFile.isStream(name)) {
        return TextFile.check(name, name, encoding);
      }
      try (InputStream stream = Files.newInputStream(name)) {
        return TextFile.check(name, copy(stream), encoding);
      }
    } catch (IOException e) {
      throw TextFile.unreadable(name, e);
    }
  }

  private Path copy(InputStream stream) throws IOException {
    Path copy = Files.createTempFile("portal-import", null);
    copies.add(copy);
    Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
    return copy;
  }

  @Override
  public void close() {
    for (Path copy : copies) {
      try {
        Files.deleteIfExists(copy);
      } catch (IOException leftToTheSystem) {
        copy.toFile().deleteOnExit();
      }
    }
  }
}
