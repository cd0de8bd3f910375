package org.oceanportal.cache.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.oceanportal.cache.internal.Sha256;

/**
 * The checksum inside a file, over all of the file: SHA-256 of its bytes with zeros where the sum's
 * own digits are.
 */
final class Checksum {

  private static final int DIGITS = 64;

  private static final byte[] ZEROS = "0".repeat(DIGITS).getBytes(US_ASCII);

  /** What a checksum is before it is known. */
  static final String BLANK = "sha256:" + "0".repeat(DIGITS);

  /** A line break in a string is written as an escape, so this is found outside strings only. */
  private static final byte[] MARK = "\n  \"checksum\" : \"sha256:".getBytes(US_ASCII);

  private Checksum() {}

  /** Fills in the checksum of a file that has {@link #BLANK} in its place. */
  static void fill(byte[] file) {
    int at = place(file);
    byte[] sum = sum(file, at);
    System.arraycopy(sum, 0, file, at, DIGITS);
  }

  /** Whether a file has a checksum that is right. */
  static boolean isRight(byte[] file) {
    int at = place(file);
    if (at < 0 || at + DIGITS > file.length) {
      return false;
    }
    return Arrays.equals(sum(file, at), 0, DIGITS, file, at, at + DIGITS);
  }

  /** The sum of a file, with zeros for the digits that stand at a place. */
  private static byte[] sum(byte[] file, int at) {
    MessageDigest digest = Sha256.digest();
    digest.update(file, 0, at);
    digest.update(ZEROS);
    digest.update(file, at + DIGITS, file.length - at - DIGITS);
    return HexFormat.of().formatHex(digest.digest()).getBytes(US_ASCII);
  }

  /** Where the digits begin, or -1. */
  private static int place(byte[] file) {
    for (int i = 0; i + MARK.length <= file.length; i++) {
      if (Arrays.equals(file, i, i + MARK.length, MARK, 0, MARK.length)) {
        return i + MARK.length;
      }
    }
    return -1;
  }
}
