package org.oceanportal.cache.file;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.oceanportal.cache.internal.Sha256;

/**
 * What the files of a key are called: a part that people can read, and a hash that keeps keys
 * apart, also on disks that do not know {@code a} from {@code A}.
 *
 * @param hash the first 64 bits of the hash
 * @param stem what temporary files begin with: it ends in the hash, so that they are known as ours
 * @param current the entry
 * @param previous the entry before it
 * @param damaged content that was not an entry
 */
record FileNames(long hash, String stem, Path current, Path previous, Path damaged) {

  static final String CURRENT = ".json";
  static final String PREVIOUS = ".previous";
  static final String DAMAGED = ".damaged";
  static final String TEMPORARY = ".tmp";

  private static final int READABLE = 60;
  private static final int HASH_BYTES = 12;
  private static final Pattern OURS =
      Pattern.compile(
          "[A-Za-z0-9-]*-[0-9a-f]{24}(\\.json|\\.previous|\\.damaged|\\.[0-9a-f]+\\.\\d+\\.tmp)");
  private static final AtomicLong NUMBER = new AtomicLong();

  /** The files of the key with this text and address. */
  static FileNames of(Path folder, String text, String address) {
    byte[] hash = Sha256.of(address);
    String stem = stem(text, hash);
    return new FileNames(
        ByteBuffer.wrap(hash).getLong(),
        stem,
        folder.resolve(stem + CURRENT),
        folder.resolve(stem + PREVIOUS),
        folder.resolve(stem + DAMAGED));
  }

  /** The files of a key whose current one has a given path. */
  static FileNames ofCurrent(Path current, String address) {
    byte[] hash = Sha256.of(address);
    String name = current.getFileName().toString();
    return new FileNames(
        ByteBuffer.wrap(hash).getLong(),
        stem(name, hash),
        current,
        current.resolveSibling(name + PREVIOUS),
        current.resolveSibling(name + DAMAGED));
  }

  private static String stem(String text, byte[] hash) {
    return readable(text) + "-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
  }

  private static String readable(String text) {
    String plain = text.replaceAll("[^A-Za-z0-9]+", "-");
    return plain.substring(plain.startsWith("-") ? 1 : 0, Math.min(plain.length(), READABLE));
  }

  /** A new name for a file of this key that is being written; it tells by which process. */
  Path temporary() {
    return current.resolveSibling(
        stem + "." + LockFile.process() + "." + NUMBER.incrementAndGet() + TEMPORARY);
  }

  /** The file of the entry before a current one. */
  static Path previousOf(Path current) {
    String name = current.getFileName().toString();
    return current.resolveSibling(name.substring(0, name.length() - CURRENT.length()) + PREVIOUS);
  }

  /** Whether a file has a name that this class makes. */
  static boolean isOurs(Path file) {
    return OURS.matcher(file.getFileName().toString()).matches();
  }

  /** The process that writes a temporary file. */
  static String process(Path temporary) {
    String[] parts = temporary.getFileName().toString().split("\\.", -1);
    return parts.length < 3 ? "" : parts[parts.length - 3];
  }
}
