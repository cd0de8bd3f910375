package org.oceanportal.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * The state of a database file when it was closed, in a small file beside it.
 *
 * <p>MVStore checks its own headers, but not the data between them, and takes a truncated file for
 * one that was killed early: it goes back to an older state and overwrites the rest. The seal
 * detects this. There is none while the database is open, nor after its process was killed.
 */
final class FileSeal {

  private static final String SUFFIX = ".seal";

  /**
   * The line of a seal whose file was checked. Version 0.1 could close a file whose indexes
   * disagreed with its documents, and its seals have no such line.
   */
  private static final String CHECKED = "its indexes agree with its documents\n";

  private static final int BUFFER_BYTES = 1 << 20;

  private FileSeal() {}

  /** Returns the path of a file's seal. */
  static Path of(Path file) {
    return file.resolveSibling(file.getFileName() + SUFFIX);
  }

  /** Returns whether a file matches its seal, or has none. */
  static boolean holds(Path file, FileChannel content) throws IOException {
    Path seal = of(file);
    return !Files.exists(seal) || Files.readString(seal).startsWith(text(content));
  }

  /** Returns whether there is a seal by a version that leaves no inconsistent index behind. */
  static boolean saysChecked(Path file) throws IOException {
    Path seal = of(file);
    return Files.exists(seal) && Files.readString(seal).endsWith(CHECKED);
  }

  static void write(Path file, FileChannel content) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + SUFFIX + ".new");
    Files.writeString(unfinished, text(content) + CHECKED);
    Files.move(unfinished, of(file), StandardCopyOption.REPLACE_EXISTING);
  }

  static void remove(Path file) throws IOException {
    Files.deleteIfExists(of(file));
  }

  private static String text(FileChannel content) throws IOException {
    var checksum = new CRC32C();
    var buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    content.position(0);
    while (content.read(buffer) >= 0) {
      checksum.update(buffer.flip());
      buffer.clear();
    }
    return String.format(
        Locale.ROOT, "closed with %d bytes, CRC-32C %08x\n", content.size(), checksum.getValue());
  }
}
