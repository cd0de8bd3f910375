package org.oceanportal.cache.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.json.EntryHeader;

/**
 * A file of a {@link CacheFolder}, as its header tells. It is not checked: whether it would be
 * served, only asking for it shows.
 *
 * @param file where it is
 * @param bytes its size
 * @param key the key's text; empty if the file cannot be read
 * @param type the name of the value's type; empty if the file cannot be read
 * @param computedAt when the value was computed; null if the file cannot be read
 * @param validatedAt when it was last found to be that of its source; null likewise
 * @param loadTime how long it took to compute; null likewise
 * @param usefulUntil from when on it is never served again, and may be deleted; null if it does not
 *     say, or cannot be read
 */
public record KeptFile(
    Path file,
    long bytes,
    String key,
    String type,
    @Nullable Instant computedAt,
    @Nullable Instant validatedAt,
    @Nullable Duration loadTime,
    @Nullable Instant usefulUntil) {

  /** Checks that file, key and type are not null. */
  public KeptFile {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(type, "type");
  }

  /** Reads a header; nothing if the file is gone meanwhile. */
  static Optional<KeptFile> read(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
      long bytes = attributes.size();
      return Optional.of(
          header(file, attributes)
              .map(header -> of(file, bytes, header))
              .orElseGet(() -> unreadable(file, bytes)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(unreadable(file, 0));
    }
  }

  private static Optional<EntryHeader> header(Path file, BasicFileAttributes attributes)
      throws IOException {
    return attributes.isRegularFile()
        ? EntryHeader.read(Files.newInputStream(file, NOFOLLOW_LINKS))
        : Optional.empty();
  }

  private static KeptFile unreadable(Path file, long bytes) {
    return new KeptFile(file, bytes, "", "", null, null, null, null);
  }

  private static KeptFile of(Path file, long bytes, EntryHeader header) {
    return new KeptFile(
        file,
        bytes,
        header.key(),
        header.type(),
        header.computedAt(),
        header.validatedAt(),
        header.loadTime(),
        header.usefulUntil());
  }
}
