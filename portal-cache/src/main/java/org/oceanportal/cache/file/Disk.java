package org.oceanportal.cache.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/**
 * The steps that the file store takes on a disk. Tests put themselves between them.
 *
 * <p>No link in a cache's folder is followed: a file is read or written only where it is a regular
 * one. An interrupt closes the channel that its thread is in, so each step hides it, takes what it
 * broke once more, and shows it again after: an interrupted caller's answer is stored all the same.
 */
class Disk {

  /** The states that a crash can leave, in the order in which they come about. */
  enum Step {
    TEMPORARY_MADE,
    HALF_WRITTEN,
    WRITTEN,
    SYNCED,
    PREVIOUS_LINKED,
    PREVIOUS_KEPT,
    MOVED,
    FOLDER_SYNCED
  }

  /** A step that an interrupt may break. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws IOException;
  }

  /** Is called when a step is done. */
  void reached(Step step) throws IOException {}

  /** Makes the folder and those above it, for its owner alone. */
  void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, mode(folder, "rwx------"));
  }

  private static FileAttribute<?>[] mode(Path path, String mode) {
    boolean knowsModes = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return knowsModes
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * Reads a file.
   *
   * @throws UnusualFileException if it is no regular file, or larger than the limit
   */
  byte[] read(Path file, long limit) throws IOException {
    return uninterrupted(
        () -> {
          long size = requireRegular(file).size();
          if (size > limit) {
            throw UnusualFileException.tooLarge(file, size, limit);
          }
          try (InputStream in = Files.newInputStream(file, NOFOLLOW_LINKS)) {
            return in.readNBytes(Math.toIntExact(limit));
          }
        });
  }

  private static BasicFileAttributes requireRegular(Path file) throws IOException {
    var attributes = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
    if (!attributes.isRegularFile()) {
      throw UnusualFileException.notRegular(file);
    }
    return attributes;
  }

  /** Writes a new file, for its owner alone, and waits until the disk has it. */
  void write(Path file, byte[] bytes) throws IOException {
    replacing(file, () -> writeInSteps(file, bytes));
  }

  /** Likewise, a small file that is no answer. */
  void writeSmall(Path file, byte[] bytes) throws IOException {
    replacing(file, () -> create(file, bytes));
  }

  private static void replacing(Path file, FolderLock.Action write) throws IOException {
    uninterrupted(
        () -> {
          // What an interrupt broke off is written from its beginning.
          Files.deleteIfExists(file);
          write.run();
          return true;
        });
  }

  private void writeInSteps(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, Set.of(CREATE_NEW, WRITE), mode(file, "rw-------"))) {
      reached(Step.TEMPORARY_MADE);
      int half = bytes.length / 2;
      writeFully(channel, ByteBuffer.wrap(bytes, 0, half));
      reached(Step.HALF_WRITTEN);
      writeFully(channel, ByteBuffer.wrap(bytes, half, bytes.length - half));
      reached(Step.WRITTEN);
      channel.force(true);
      reached(Step.SYNCED);
    }
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /**
   * Makes a small file for its owner alone.
   *
   * @throws FileAlreadyExistsException if there is one of that name
   */
  void create(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, Set.of(CREATE_NEW, WRITE), mode(file, "rw-------"))) {
      writeFully(channel, ByteBuffer.wrap(bytes));
      channel.force(true);
    }
  }

  /** Reads bytes at a place of a file; fewer where it ends. */
  byte[] readAt(Path file, long position, int length) throws IOException {
    return uninterrupted(
        () -> {
          requireRegular(file);
          try (FileChannel channel = FileChannel.open(file, Set.of(READ, NOFOLLOW_LINKS))) {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {
              // Reads on to the end.
            }
            return Arrays.copyOf(bytes.array(), bytes.position());
          }
        });
  }

  /** Writes bytes at a place of a file that is there. */
  void writeAt(Path file, long position, byte[] bytes) throws IOException {
    uninterrupted(
        () -> {
          requireRegular(file);
          try (FileChannel channel = FileChannel.open(file, Set.of(WRITE, NOFOLLOW_LINKS))) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
              channel.write(buffer, position + buffer.position());
            }
          }
          return true;
        });
  }

  private static <T> T uninterrupted(Work<T> work) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return work.run();
        } catch (ClosedByInterruptException again) {
          interrupted |= Thread.interrupted();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Gives a file a second name in place of another file, so that it is never without its first.
   * Where the disk knows no second names (vfat, exFAT, many network and FUSE disks), it is copied.
   * Where that fails too, the other file stays as it is: an older previous answer costs less than a
   * new one that is not stored.
   */
  void keepAs(Path file, Path temporary, Path previous) throws IOException {
    boolean named = false;
    try {
      named = linkOrCopy(file, temporary);
      reached(Step.PREVIOUS_LINKED);
      if (named) {
        move(temporary, previous);
      }
    } finally {
      // Where both were names of one file already, moving one to the other did nothing.
      Files.deleteIfExists(temporary);
    }
    reached(Step.PREVIOUS_KEPT);
  }

  private boolean linkOrCopy(Path file, Path name) {
    try {
      link(file, name);
      return true;
    } catch (IOException | UnsupportedOperationException noLinks) {
      return copy(file, name);
    }
  }

  void link(Path file, Path name) throws IOException {
    Files.createLink(name, file);
  }

  boolean copy(Path file, Path name) {
    try {
      Files.copy(file, name, REPLACE_EXISTING, NOFOLLOW_LINKS);
      return true;
    } catch (IOException notEither) {
      return false;
    }
  }

  void move(Path from, Path to) throws IOException {
    Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING);
  }

  void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  /** Waits until the disk has the names of a folder's files, where that can be asked for. */
  void syncFolder(Path folder) throws IOException {
    uninterrupted(
        () -> {
          forceFolder(folder);
          return true;
        });
    reached(Step.FOLDER_SYNCED);
  }

  /** As databases do it: Windows and some network disks cannot, and lose nothing but the wait. */
  private static void forceFolder(Path folder) throws ClosedByInterruptException {
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (IOException cannot) {
      // The files themselves have been brought to the disk.
    }
  }
}
