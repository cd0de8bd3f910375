package org.oceanportal.command.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Three locks between processes, a byte each of one file. The kernel releases the locks of a
 * process that ends, however it ends. The kernel lets go of the locks of a process that ends,
 * however it ends.
 */
final class Locks implements AutoCloseable {

  /**
   * The lock held while a process opens or closes the database, so that no other sees it half open.
   */
  static final int GATE = 0;

  /** The lock held by the process that has the database file open and serves it to the others. */
  static final int OWNER = 1;

  /** The lock shared by the processes that the owner serves. */
  static final int CLIENTS = 2;

  private final FileChannel channel;

  private Locks(FileChannel channel) {
    this.channel = channel;
  }

  static Locks in(Path file) throws IOException {
    return new Locks(
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /** Waits until no other process has the lock, and takes it. */
  FileLock take(int which) throws IOException {
    return channel.lock(which, 1, false);
  }

  /** Waits until no other process has the lock exclusively, and shares it. */
  FileLock share(int which) throws IOException {
    return channel.lock(which, 1, true);
  }

  /**
   * Takes the lock without waiting; returns nothing if another process, or another part of this
   * one, has it.
   */
  Optional<FileLock> tryToTake(int which) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock(which, 1, false));
    } catch (OverlappingFileLockException heldInThisProcess) {
      return Optional.empty();
    }
  }

  /** Releases all locks. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
