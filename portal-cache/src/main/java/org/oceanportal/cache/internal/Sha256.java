package org.oceanportal.cache.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that names, shapes and checksums are made of. */
public final class Sha256 {

  private Sha256() {}

  /**
   * Returns a digest of nothing yet.
   *
   * @return a digest for one thread
   */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Returns the hash of a text.
   *
   * @param text the text
   * @return the hash of its UTF-8
   */
  public static byte[] of(String text) {
    return digest().digest(text.getBytes(UTF_8));
  }
}
