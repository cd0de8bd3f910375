package org.oceanportal.cache.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.json.JsonCodec;
import org.oceanportal.cache.spi.EntryCodec.UnreadableException;
import org.oceanportal.cache.spi.Found;
import org.oceanportal.cache.spi.StoreTrouble;

/**
 * What is in the files of one key. What was read last is remembered, so that a hit on a file that
 * has not changed parses nothing. Thread-safe.
 *
 * @param <K> the type of the key
 * @param <V> the type of its value
 */
final class KeyFiles<K, V> {

  private final K key;
  private final FileNames names;
  private final JsonCodec<K, V> codec;
  private final Disk disk;
  private final FolderLimits limits;
  private final Consumer<StoreTrouble> troubles;
  private volatile @Nullable Read<V> lastRead;

  /** A file that had these attributes was read, and this was in it. */
  private record Read<V>(
      FileTime modified, long size, @Nullable Object identity, @Nullable Found<V> found) {

    boolean isOf(BasicFileAttributes file) {
      return size == file.size()
          && modified.equals(file.lastModifiedTime())
          && Objects.equals(identity, file.fileKey());
    }

    boolean isPrevious(boolean previous) {
      return found == null || found.previous() == previous;
    }
  }

  KeyFiles(
      K key,
      FileNames names,
      JsonCodec<K, V> codec,
      Disk disk,
      FolderLimits limits,
      Consumer<StoreTrouble> troubles) {
    this.key = key;
    this.names = names;
    this.codec = codec;
    this.disk = disk;
    this.limits = limits;
    this.troubles = troubles;
  }

  FileNames names() {
    return names;
  }

  /** What the current file holds; null if that is of a newer format. */
  @Nullable Found<V> current() throws IOException, UnreadableException {
    return read(names.current(), false);
  }

  /** Likewise, whatever is remembered. */
  @Nullable Found<V> currentAnew() throws IOException, UnreadableException {
    return decode(names.current(), false);
  }

  /** What the previous file holds; null if there is none that can be read. */
  @Nullable Found<V> previous() throws IOException {
    try {
      return read(names.previous(), true);
    } catch (NoSuchFileException | UnreadableException nothing) {
      return null;
    }
  }

  /** The number in the current file: the lock file may have been deleted since it was given. */
  long fencing() throws IOException {
    try {
      Found<V> found = current();
      return found == null ? 0 : found.entry().fencing();
    } catch (NoSuchFileException | UnreadableException nothing) {
      return 0;
    }
  }

  private @Nullable Found<V> read(Path path, boolean previous)
      throws IOException, UnreadableException {
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
    Read<V> last = lastRead;
    if (last != null && last.isOf(attributes) && last.isPrevious(previous)) {
      return last.found;
    }
    Found<V> found = decode(path, previous);
    lastRead =
        new Read<>(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey(), found);
    return found;
  }

  private @Nullable Found<V> decode(Path path, boolean previous)
      throws IOException, UnreadableException {
    try {
      byte[] bytes = disk.read(path, limits.entryBytes());
      return new Found<>(codec.decode(key, bytes), JsonFileStore.NAME, previous);
    } catch (UnusualFileException e) {
      throw new UnreadableException(String.valueOf(e.getMessage()), false);
    } catch (UnreadableException e) {
      if (!e.isNewer()) {
        throw e;
      }
      tell(StoreTrouble.Kind.NEWER_FORMAT, path + " is left alone: " + e.getMessage());
      return null;
    }
  }

  void tell(StoreTrouble.Kind kind, String detail) {
    troubles.accept(new StoreTrouble(kind, codec.text(key), detail));
  }

  void tellDamaged(Exception cause, String what) {
    String detail = names.current() + " was damaged, and " + what + ": " + cause.getMessage();
    tell(StoreTrouble.Kind.DAMAGED, detail);
  }
}
