package org.oceanportal.cache.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The one file in a cache's folder that holds no answers: processes lock single bytes of it, and
 * share a few numbers in it. The kernel gives a lock back when its holder dies.
 *
 * <p>A process has it open once, however many stores use the folder, because closing any of its
 * descriptors of a file gives back all of a process's locks on it. It is never deleted. Nothing
 * here waits. Safe for concurrent use.
 */
final class LockFile {

  static final String NAME = ".lock";

  /** Where each process holds a byte for as long as it lives, so that others can tell. */
  private static final long PRESENCE = 1L << 61;

  private static final Map<Path, LockFile> OPEN = new HashMap<>();

  /** A random number of 60 bits, since process ids are not unique between containers. */
  private static final long PROCESS = new Random().nextLong() >>> 4;

  private final Path folder;
  private final Disk disk;
  private final Map<Long, FileLock> locks = new HashMap<>();
  private @Nullable RandomAccessFile file;
  private @Nullable Object identity;
  private boolean closed;

  /** How many folder locks use it. Guarded by OPEN. */
  private int users;

  private LockFile(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /** The lock file of a folder. Nothing is opened yet. */
  static LockFile of(Path folder, Disk disk) {
    synchronized (OPEN) {
      LockFile lockFile =
          OPEN.computeIfAbsent(
              folder.toAbsolutePath().normalize(), absolute -> new LockFile(absolute, disk));
      lockFile.users++;
      return lockFile;
    }
  }

  /** Ends one use; the last one gives back all locks. */
  void release() {
    synchronized (OPEN) {
      users--;
      if (users == 0) {
        OPEN.remove(folder);
        close();
      }
    }
  }

  private synchronized void close() {
    closed = true;
    closeFile();
  }

  /** This process, as others see it. */
  static String process() {
    return Long.toHexString(PROCESS);
  }

  /** Whether the process of that name may still be at work. */
  boolean isAlive(String process) throws IOException {
    if (process.equals(process())) {
      return true;
    }
    long position;
    try {
      position = PRESENCE + Long.parseLong(process, 16);
    } catch (NumberFormatException notOurs) {
      return false;
    }
    FileLock lock = tryLock(position);
    if (lock != null) {
      unlock(lock);
    }
    return lock == null;
  }

  /** Locks a byte for this caller alone, in this process and between processes; null if taken. */
  synchronized @Nullable FileLock tryLock(long position) throws IOException {
    RandomAccessFile open = open();
    if (locks.containsKey(position)) {
      return null;
    }
    try {
      FileLock lock = open.getChannel().tryLock(position, 1, false);
      if (lock != null) {
        locks.put(position, lock);
      }
      return lock;
    } catch (OverlappingFileLockException heldByAnotherClassLoader) {
      return null;
    }
  }

  /** Gives a lock back. Twice is harmless. */
  synchronized void unlock(FileLock lock) {
    if (!locks.remove(lock.position(), lock)) {
      return;
    }
    try {
      lock.release();
    } catch (IOException e) {
      // Closing gives back every lock for certain.
      closeFile();
    }
  }

  /** A shared number. Only to be changed under a lock. */
  synchronized long read(long position) throws IOException {
    RandomAccessFile open = open();
    if (open.length() < position + Long.BYTES) {
      return 0;
    }
    open.seek(position);
    return Math.max(0, open.readLong());
  }

  synchronized void write(long position, long number) throws IOException {
    RandomAccessFile open = open();
    open.seek(position);
    open.writeLong(number);
  }

  /** The open file; opened anew if the folder was removed under it. */
  private RandomAccessFile open() throws IOException {
    if (closed) {
      throw new IOException("the store is closed");
    }
    Path path = folder.resolve(NAME);
    if (file != null && Objects.equals(identity, identity(path))) {
      return file;
    }
    closeFile();
    disk.makeFolder(folder);
    disk.makeFile(path);
    RandomAccessFile opened = new RandomAccessFile(path.toFile(), "rw");
    file = opened;
    identity = identity(path);
    long present = PRESENCE + PROCESS;
    FileLock presence = opened.getChannel().tryLock(present, 1, false);
    if (presence != null) {
      locks.put(present, presence);
    }
    return opened;
  }

  private static @Nullable Object identity(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    } catch (IOException missing) {
      return LockFile.class;
    }
  }

  private void closeFile() {
    locks.clear();
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        // It was not written to through a buffer; nothing is lost.
      }
      file = null;
    }
  }
}
