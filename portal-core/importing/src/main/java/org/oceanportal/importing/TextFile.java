package org.oceanportal.importing;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A file that is text throughout: checked once, then read as often as needed. The text is UTF-8,
 * UTF-16 that begins with a byte order mark, or of an encoding that the user named; the file may be
 * compressed by gzip.
 */
final class TextFile {

  private static final int GZIP = 0x1F8B;
  private static final int ZIP = 0x504B;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path path;
  private final Path bytes;
  private final Charset charset;

  private TextFile(Path path, Path bytes, Charset charset) {
    this.path = path;
    this.bytes = bytes;
    this.charset = charset;
  }

  /**
   * Checks a file from its first byte to its last.
   *
   * @param path the name of the file
   * @param bytes the file of its bytes, for what was read from standard input
   * @param named its encoding; null to detect it
   * @throws ImportException if it is not a readable file of text, is empty, or holds the rejected
   *     rows of an earlier import
   */
  static TextFile check(Path path, Path bytes, @Nullable Charset named) {
    if (RejectedFile.isOne(path)) {
      throw new ImportException(
          path,
          "holds the rejected rows of an earlier import, and is not an input: correct them and"
              + " give the file another ending");
    }
    if (!Files.exists(bytes)) {
      throw new ImportException(path, "does not exist");
    }
    if (!Files.isRegularFile(bytes)) {
      throw new ImportException(
          path, Files.isDirectory(bytes) ? "is a folder, not a file" : "is not a regular file");
    }
    try {
      Charset charset = charset(path, bytes, named);
      try (InputStream stream = stream(bytes)) {
        new TextCheck(path, charset).run(stream);
      }
      return new TextFile(path, bytes, charset);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  static boolean isStream(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  Path path() {
    return path;
  }

  /** Returns the text from its start, without a byte order mark. */
  BufferedReader open() throws IOException {
    var reader = new BufferedReader(new InputStreamReader(stream(bytes), charset));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  /** Returns whether it is JSON, which begins with a brace or bracket. */
  boolean isJson() {
    int first = firstLetter();
    return first == '{' || first == '[';
  }

  private int firstLetter() {
    try (Reader reader = open()) {
      int letter = reader.read();
      while (letter >= 0 && Character.isWhitespace(letter)) {
        letter = reader.read();
      }
      return letter;
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static Charset charset(Path path, Path bytes, @Nullable Charset named)
      throws IOException {
    try (InputStream stream = stream(bytes)) {
      byte[] first = stream.readNBytes(2);
      int mark = first.length < 2 ? 0 : (first[0] & 0xFF) << 8 | (first[1] & 0xFF);
      if (mark == ZIP) {
        throw new ImportException(
            path, "is a ZIP archive or an Excel workbook: unpack it, or save the sheet as CSV");
      }
      if (mark == 0xFEFF || mark == 0xFFFE) {
        return mark == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      }
      return named == null ? StandardCharsets.UTF_8 : named;
    }
  }

  /** Returns the bytes, unpacked if they are compressed by gzip, whatever the file's name. */
  private static InputStream stream(Path bytes) throws IOException {
    var stream = new BufferedInputStream(Files.newInputStream(bytes));
    try {
      stream.mark(2);
      int mark = stream.read() << 8 | stream.read();
      stream.reset();
      return mark == GZIP ? new BufferedInputStream(new GZIPInputStream(stream)) : stream;
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  static ImportException unreadable(Path path, Exception e) {
    return new ImportException(path, "cannot be read: " + why(e));
  }

  /**
   * Returns the reason why a file could not be used; most exceptions about files have only the path
   * as their message.
   */
  static String why(Exception e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof ZipException || e instanceof EOFException) {
      return "its gzip data are damaged or cut off (" + e.getMessage() + ")";
    }
    String message = e instanceof FileSystemException about ? about.getReason() : e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
