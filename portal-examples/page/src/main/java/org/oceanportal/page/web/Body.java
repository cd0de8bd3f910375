package org.oceanportal.page.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** The body of a response: plain, and compressed where that is worthwhile. Immutable. */
final class Body {

  /** The size below which a packet holds it anyhow. */
  private static final int WORTH_COMPRESSING = 1_000;

  private static final int BYTES_OF_A_TAG = 12;

  private final String type;
  private final byte[] bytes;
  private final byte[] gzipped;
  private final String tag;

  private Body(String type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
    this.gzipped = isCompressed() ? gzip(bytes) : bytes;
    this.tag = tag(bytes);
  }

  /** Creates a body of bytes that nobody changes any more. */
  static Body of(String type, byte[] bytes) {
    return new Body(type, bytes);
  }

  /** Returns its media type. */
  String type() {
    return type;
  }

  /** Returns the bytes as they are. */
  byte[] bytes() {
    return bytes;
  }

  /** Returns the compressed bytes. */
  byte[] gzipped() {
    return gzipped;
  }

  /** Returns a text that differs for other bytes. */
  String tag() {
    return tag;
  }

  boolean isCompressed() {
    return bytes.length >= WORTH_COMPRESSING;
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
      byte[] start = Arrays.copyOf(hash, BYTES_OF_A_TAG);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java has SHA-256", e);
    }
  }
}
