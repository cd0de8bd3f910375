package org.oceanportal.cache.file;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.Lease;

/**
 * The rules by which processes share a folder: one holder of a lease for each key, one change of
 * the folder at a time, and numbers that grow.
 *
 * <p>A lease is held while a value is computed; it excludes nobody from changing the folder. A
 * change is short, and nobody who makes one waits for a lease. Safe for concurrent use.
 */
final class FolderLock implements AutoCloseable {

  /** The number of the last lease or removal. */
  private static final long FENCING = 0;

  /** Changes with every change of the folder. */
  private static final long GENERATION = 8;

  /** The number of the last removal of everything. */
  private static final long CLEARED = 16;

  /** The numbers of the last removals of single keys. Keys that share one lose nothing but time. */
  private static final long REMOVED = 64;

  private static final int REMOVED_SLOTS = 1 << 13;

  /** Bytes beyond the numbers: locked, never written. */
  private static final long CHANGE = 1L << 59;

  private static final long LEASE = 1L << 60;
  private static final long LEASES = 1L << 60;

  private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(300);

  private final LockFile file;
  private final ReentrantLock inProcess = new ReentrantLock();
  private final AtomicBoolean closed = new AtomicBoolean();

  /** A change of the folder. */
  @FunctionalInterface
  interface Change<T> {
    T make() throws IOException;
  }

  /** A change that gives nothing back. */
  @FunctionalInterface
  interface Action {
    void run() throws IOException;
  }

  FolderLock(Path folder, Disk disk) {
    file = LockFile.of(folder, disk);
  }

  /**
   * Makes a change while no other process does.
   *
   * @throws IOException if another has been at it for five seconds, or the change fails
   */
  <T> T change(Change<T> change) throws IOException {
    inProcess.lock();
    try {
      FileLock lock = awaitChange();
      try {
        return change.make();
      } finally {
        file.unlock(lock);
      }
    } finally {
      inProcess.unlock();
    }
  }

  /** Likewise. */
  void change(Action action) throws IOException {
    change(
        () -> {
          action.run();
          return true;
        });
  }

  private FileLock awaitChange() throws IOException {
    long start = System.nanoTime();
    while (true) {
      FileLock lock = file.tryLock(CHANGE);
      if (lock != null) {
        return lock;
      }
      if (System.nanoTime() - start > WAIT_NANOS) {
        throw new IOException("another process has been changing the folder for 5 seconds");
      }
      boolean interrupted = Thread.interrupted();
      LockSupport.parkNanos(PAUSE_NANOS);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Takes the lease of a key, if it is free. Its number is higher than the one given. */
  @Nullable Lease tryLease(long hash, Change<Long> higherThan) throws IOException {
    FileLock lock = file.tryLock(LEASE + Math.floorMod(hash, LEASES));
    if (lock == null) {
      return null;
    }
    try {
      long number = change(() -> nextFencing(higherThan.make()));
      return new HeldLease(number, lock);
    } catch (IOException | RuntimeException e) {
      file.unlock(lock);
      throw e;
    }
  }

  private final class HeldLease implements Lease {
    private final long fencing;
    private final FileLock lock;

    HeldLease(long fencing, FileLock lock) {
      this.fencing = fencing;
      this.lock = lock;
    }

    @Override
    public long fencing() {
      return fencing;
    }

    @Override
    public void close() {
      file.unlock(lock);
    }
  }

  /** A lease that excludes nobody, with a number higher than any before. */
  Lease overtake(Change<Long> higherThan) throws IOException {
    long number = change(() -> nextFencing(higherThan.make()));
    return () -> number;
  }

  /** A number higher than any before, and than one found in a file. Within a change. */
  private long nextFencing(long found) throws IOException {
    long number = Math.max(file.read(FENCING), found) + 1;
    file.write(FENCING, number);
    return number;
  }

  /** Whether a key was removed after a lease was given. Within a change. */
  boolean isRemovedSince(long hash, long fencing) throws IOException {
    return fencing <= file.read(CLEARED) || fencing <= file.read(slot(hash));
  }

  /** Remembers that a key is removed. Within a change. */
  void removed(long hash) throws IOException {
    file.write(slot(hash), nextFencing(0));
  }

  /** Remembers that every key is removed. Within a change. */
  void cleared() throws IOException {
    file.write(CLEARED, nextFencing(0));
  }

  private static long slot(long hash) {
    return REMOVED + Long.BYTES * Math.floorMod(hash, (long) REMOVED_SLOTS);
  }

  /** Tells other processes that the folder has changed. Within a change. */
  void changed() throws IOException {
    file.write(GENERATION, file.read(GENERATION) + 1);
  }

  long generation() throws IOException {
    return file.read(GENERATION);
  }

  boolean isAlive(String process) throws IOException {
    return file.isAlive(process);
  }

  @Override
  public void close() {
    if (!closed.getAndSet(true)) {
      file.release();
    }
  }
}
