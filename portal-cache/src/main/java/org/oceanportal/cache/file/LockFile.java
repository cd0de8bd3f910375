package org.oceanportal.cache.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The one file in a cache's folder whose bytes processes lock. The kernel gives a lock back when
 * its holder dies.
 *
 * <p>A process has it open once, however many stores use the folder and by whatever names (links,
 * bind mounts, {@code ..}), because closing any of its descriptors of a file gives back all of a
 * process's locks on it. It is never deleted, and never written once it is there, so that it does
 * not matter what it holds. Nothing here waits. Thread-safe.
 */
final class LockFile {

  static final String NAME = ".lock";

  private static final byte[] TEXT =
      "Processes that use this cache lock bytes of this file. Leave it here.\n".getBytes(US_ASCII);

  /** Where each process holds a byte for as long as it lives, so that others can tell. */
  private static final long PRESENCE = 1L << 61;

  /** By what the system knows each file by, since a folder may have several names. */
  private static final Map<Object, LockFile> OPEN = new HashMap<>();

  /** A random number of 60 bits, since process ids are not unique between containers. */
  private static final long PROCESS = new Random().nextLong() >>> 4;

  private final Object identity;
  private final FileChannel channel;
  private final Map<Long, FileLock> locks = new HashMap<>();

  /** How many folder locks use it. Guarded by OPEN. */
  private int users;

  private LockFile(Object identity, FileChannel channel) {
    this.identity = identity;
    this.channel = channel;
  }

  /** Opens the lock file of a folder; both are made if they are not there. */
  static LockFile open(Path folder, Disk disk) throws IOException {
    disk.makeFolder(folder);
    Path path = folder.resolve(NAME);
    make(path, disk);
    synchronized (OPEN) {
      Object identity = identity(path);
      LockFile file = OPEN.get(identity);
      if (file == null) {
        file = new LockFile(identity, channel(path));
        file.bePresent();
        OPEN.put(identity, file);
      }
      file.users++;
      return file;
    }
  }

  private static void make(Path path, Disk disk) throws IOException {
    if (!Files.exists(path, NOFOLLOW_LINKS)) {
      try {
        disk.create(path, TEXT);
      } catch (FileAlreadyExistsException | ClosedByInterruptException fine) {
        // Another process was quicker; or it is there without its text.
      }
    }
  }

  private static FileChannel channel(Path path) throws IOException {
    return FileChannel.open(path, READ, WRITE, NOFOLLOW_LINKS);
  }

  private static Object identity(Path path) throws IOException {
    var attributes = Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
    if (!attributes.isRegularFile()) {
      throw UnusualFileException.notRegular(path);
    }
    Object key = attributes.fileKey();
    return key == null ? path.toRealPath() : key;
  }

  /** Whether this is still the lock file of a folder, which may have been removed and made anew. */
  boolean isOf(Path folder) {
    try {
      return identity.equals(identity(folder.resolve(NAME)));
    } catch (IOException missing) {
      return false;
    }
  }

  private synchronized void bePresent() throws IOException {
    long position = PRESENCE + PROCESS;
    FileLock presence = channel.tryLock(position, 1, false);
    if (presence != null) {
      locks.put(position, presence);
    }
  }

  /** Ends one use; the last one gives back all locks. */
  void release() {
    synchronized (OPEN) {
      users--;
      if (users == 0) {
        OPEN.remove(identity);
        close();
      }
    }
  }

  private synchronized void close() {
    locks.clear();
    try {
      channel.close();
    } catch (IOException e) {
      // Nothing was written to it.
    }
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
    if (locks.containsKey(position)) {
      return null;
    }
    try {
      FileLock lock = channel.tryLock(position, 1, false);
      if (lock != null) {
        locks.put(position, lock);
      }
      return lock;
    } catch (OverlappingFileLockException heldByAnotherClassLoader) {
      return null;
    }
  }

  /** Gives a lock back. Twice is harmless, also after the file was closed. */
  synchronized void unlock(FileLock lock) {
    if (!locks.remove(lock.position(), lock)) {
      return;
    }
    try {
      lock.release();
    } catch (IOException e) {
      // Closing gives back every lock for certain.
      close();
    }
  }
}
