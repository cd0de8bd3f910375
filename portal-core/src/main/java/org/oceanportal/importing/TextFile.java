package org.oceanportal.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** A file that holds UTF-8 text throughout: checked once, then read as often as need be. */
final class TextFile {

  // A document of 16 MB, the most that MongoDB takes, is some 100 MB long as canonical JSON.
  private static final int LONGEST_LINE = 1 << 27;
  private static final int CHUNK = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path path;

  private TextFile(Path path) {
    this.path = path;
  }

  /**
   * Checks a file from its first byte to its last.
   *
   * @throws ImportException if it is not a readable file of UTF-8 text, is empty, or holds the
   *     rejected rows of an earlier import
   */
  static TextFile check(Path path) {
    if (RejectedFile.isOne(path)) {
      throw new ImportException(
          path,
          "holds the rejected rows of an earlier import, and is no input: mend them and give the"
              + " file another ending");
    }
    if (!Files.exists(path)) {
      throw new ImportException(path, "does not exist");
    }
    if (!Files.isRegularFile(path)) {
      throw new ImportException(
          path, Files.isDirectory(path) ? "is a folder, not a file" : "is not a regular file");
    }
    try (InputStream bytes = Files.newInputStream(path)) {
      new Scan(path).run(bytes);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
    return new TextFile(path);
  }

  Path path() {
    return path;
  }

  /** The text from its start, without a byte order mark. */
  BufferedReader open() throws IOException {
    BufferedReader reader = Files.newBufferedReader(path);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  /** The first character that is not blank; -1 if there is none. */
  int firstLetter() {
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

  static ImportException unreadable(Path path, Exception e) {
    return new ImportException(path, "cannot be read: " + why(e));
  }

  /** Why a file could not be used; of most exceptions about files the message is but the path. */
  static String why(Exception e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    String message = e instanceof FileSystemException about ? about.getReason() : e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  /** One pass over the bytes, which knows the line it is on. */
  private static final class Scan {
    private final Path path;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer nowhere = CharBuffer.allocate(CHUNK);
    private long line = 1;
    private long length;

    Scan(Path path) {
      this.path = path;
    }

    void run(InputStream bytes) throws IOException {
      ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
      boolean first = true;
      int count = bytes.read(chunk.array());
      if (count < 0) {
        throw new ImportException(path, "is empty");
      }
      while (count >= 0) {
        chunk.limit(chunk.position() + count).position(0);
        if (first) {
          refuseUtf16(chunk);
          first = false;
        }
        refuseBinary(chunk);
        decode(chunk, false);
        chunk.compact();
        count = bytes.read(chunk.array(), chunk.position(), chunk.remaining());
      }
      chunk.flip();
      decode(chunk, true);
    }

    private void refuseUtf16(ByteBuffer chunk) {
      int mark = chunk.limit() < 2 ? 0 : chunk.getShort(0) & 0xFFFF;
      if (mark == 0xFEFF || mark == 0xFFFE) {
        throw new ImportException(path, "is UTF-16 text: save it as UTF-8");
      }
    }

    private void refuseBinary(ByteBuffer chunk) {
      for (int i = 0; i < chunk.limit(); i++) {
        if (chunk.get(i) == 0) {
          throw new ImportException(path, "is a binary file, not text: it holds null bytes");
        }
      }
    }

    private void decode(ByteBuffer chunk, boolean last) {
      nowhere.clear();
      CoderResult result = decoder.decode(chunk, nowhere, last);
      for (int i = 0; i < chunk.position(); i++) {
        count(chunk.get(i));
      }
      if (result.isError()) {
        String wrong = HexFormat.of().withUpperCase().toHexDigits(chunk.get(chunk.position()));
        throw new ImportException(
            path,
            "is not UTF-8 text: line "
                + line
                + " holds the byte 0x"
                + wrong
                + "; save it as UTF-8");
      }
    }

    private void count(byte b) {
      length = b == '\n' ? 0 : length + 1;
      line += b == '\n' ? 1 : 0;
      if (length > LONGEST_LINE) {
        throw new ImportException(
            path, "has no end of line within " + LONGEST_LINE + " bytes of line " + line);
      }
    }
  }
}
