package org.oceanportal.cache.file;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * What the file store does to the disk, step by step. Tests put themselves between the steps.
 *
 * <p>An interrupt closes the channel that a thread is in, so each step hides it, and shows it again
 * after: an interrupted caller still gets its answer kept.
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

  /** Is called when a step is done. */
  void reached(Step step) throws IOException {}

  /** Makes the folder and those above it, for its owner alone. */
  void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, mode(folder, "rwx------"));
  }

  /** Makes an empty file for its owner alone, if there is none. */
  void makeFile(Path file) throws IOException {
    try {
      Files.createFile(file, mode(file, "rw-------"));
    } catch (FileAlreadyExistsException fine) {
      // Another process was quicker.
    }
  }

  private static FileAttribute<?>[] mode(Path path, String mode) {
    boolean knowsModes = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return knowsModes
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  byte[] read(Path file) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      return Files.readAllBytes(file);
    } finally {
      showAgain(interrupted);
    }
  }

  /** Writes a new file, and waits until the disk has it. */
  void write(Path file, byte[] bytes) throws IOException {
    boolean interrupted = Thread.interrupted();
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
    } finally {
      showAgain(interrupted);
    }
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static void showAgain(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gives a file a second name in place of another file, so that it is never without its first. */
  void keepAs(Path file, Path temporary, Path previous) throws IOException {
    try {
      link(file, temporary);
      reached(Step.PREVIOUS_LINKED);
      move(temporary, previous);
    } finally {
      // Where both were names of one file already, moving one to the other did nothing.
      Files.deleteIfExists(temporary);
    }
    reached(Step.PREVIOUS_KEPT);
  }

  private static void link(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (UnsupportedOperationException noLinks) {
      Files.copy(file, name);
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
    boolean interrupted = Thread.interrupted();
    try (FileChannel channel = openFolder(folder)) {
      if (channel != null) {
        channel.force(true);
      }
      reached(Step.FOLDER_SYNCED);
    } finally {
      showAgain(interrupted);
    }
  }

  @SuppressWarnings("NullAway") // A resource may be null.
  private static FileChannel openFolder(Path folder) {
    try {
      return FileChannel.open(folder, READ);
    } catch (IOException windows) {
      return null;
    }
  }
}
