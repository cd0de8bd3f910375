package org.oceanportal.page.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * What an answer says, as sent and as compressed.
 *
 * @param type its media type
 * @param bytes as it is
 * @param gzipped compressed; the same as {@code bytes} where that is not worth while
 * @param tag a text that is another for other bytes
 */
record Body(String type, byte[] bytes, byte[] gzipped, String tag) {

  /** Below this, a packet holds it anyhow. */
  private static final int WORTH_COMPRESSING = 1_000;

  private static final int BYTES_OF_A_TAG = 12;

  static Body of(String type, byte[] bytes) {
    boolean worth = bytes.length >= WORTH_COMPRESSING;
    return new Body(type, bytes, worth ? gzip(bytes) : bytes, tag(bytes));
  }

  boolean isCompressed() {
    return gzipped != bytes;
  }

  private static byte[] gzip(byte[] bytes) {
    var compressed = new ByteArrayOutputStream(bytes.length / 2);
    try (var gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      byte[] start = java.util.Arrays.copyOf(hash, BYTES_OF_A_TAG);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java has SHA-256", e);
    }
  }
}
