package org.oceanportal.cache.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
 */
public record KeptFile(
    Path file,
    long bytes,
    String key,
    String type,
    @Nullable Instant computedAt,
    @Nullable Instant validatedAt,
    @Nullable Duration loadTime) {

  /** Checks that file, key and type are not null. */
  public KeptFile {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(type, "type");
  }

  /** Reads a header; nothing if the file is gone meanwhile. */
  static Optional<KeptFile> read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Optional<EntryHeader> header = EntryHeader.read(bytes);
      return Optional.of(
          header
              .map(h -> of(file, bytes.length, h))
              .orElseGet(() -> new KeptFile(file, bytes.length, "", "", null, null, null)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new KeptFile(file, 0, "", "", null, null, null));
    }
  }

  private static KeptFile of(Path file, long bytes, EntryHeader header) {
    return new KeptFile(
        file,
        bytes,
        header.key(),
        header.type(),
        header.computedAt(),
        header.validatedAt(),
        header.loadTime());
  }
}
