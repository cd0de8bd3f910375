package org.oceanportal.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/** One pass over a text, which finds bytes that are not text and knows their line. */
final class TextCheck {

  // A document of 16 MB, the most that MongoDB takes, is some 100 MB long as canonical JSON.
  private static final int LONGEST_LINE = 1 << 27;
  private static final int CHUNK = 1 << 16;

  private final Path path;
  private final Charset charset;
  private final CharsetDecoder decoder;
  private final CharBuffer letters = CharBuffer.allocate(CHUNK);
  private long line = 1;
  private long length;

  TextCheck(Path path, Charset charset) {
    this.path = path;
    this.charset = charset;
    this.decoder = charset.newDecoder();
  }

  /**
   * Reads a text to its end.
   *
   * @throws ImportException if it is empty, is not text, or has a line without end
   */
  void run(InputStream bytes) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    int count = bytes.read(chunk.array());
    if (count < 0) {
      throw new ImportException(path, "is empty");
    }
    while (count >= 0) {
      chunk.limit(chunk.position() + count).position(0);
      decode(chunk, false);
      chunk.compact();
      count = bytes.read(chunk.array(), chunk.position(), chunk.remaining());
    }
    chunk.flip();
    decode(chunk, true);
  }

  private void decode(ByteBuffer chunk, boolean last) {
    CoderResult result;
    do {
      letters.clear();
      result = decoder.decode(chunk, letters, last);
      letters.flip();
      while (letters.hasRemaining()) {
        count(letters.get());
      }
    } while (result.isOverflow());
    if (result.isError()) {
      refuse(chunk);
    }
  }

  private void refuse(ByteBuffer chunk) {
    byte wrong = chunk.get(chunk.position());
    while (chunk.hasRemaining()) {
      refuseNull(chunk.get());
    }
    String what = charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : charset.name();
    throw new ImportException(
        path,
        "is not "
            + what
            + " text: line "
            + line
            + " holds the byte 0x"
            + HexFormat.of().withUpperCase().toHexDigits(wrong)
            + "; save it as UTF-8, or name its encoding, such as windows-1252");
  }

  private void refuseNull(int c) {
    if (c == 0) {
      throw new ImportException(path, "is a binary file, not text: it holds null bytes");
    }
  }

  private void count(char c) {
    refuseNull(c);
    length = c == '\n' ? 0 : length + 1;
    line += c == '\n' ? 1 : 0;
    if (length > LONGEST_LINE) {
      throw new ImportException(
          path, "has no end of line within " + LONGEST_LINE + " characters of line " + line);
    }
  }
}
