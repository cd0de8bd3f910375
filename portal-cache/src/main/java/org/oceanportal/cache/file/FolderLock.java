package org.oceanportal.cache.file;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.spi.Lease;

/**
 * The rules by which processes share a folder: one holder of a lease for each key, one change of
 * the folder at a time, and numbers that grow.
 *
 * <p>A lease is held while a value is computed; it excludes nobody from changing the folder. A
 * change is short, and nobody who makes one waits for a lease. Thread-safe.
 */
final class FolderLock implements AutoCloseable {

  /** The number of the last lease or removal. */
  private static final int FENCING = 0;

  /** Changes with every change of the folder. */
  private static final int GENERATION = 1;

  /** The number of the last removal of everything. */
  private static final int CLEARED = 2;

  /** The numbers of the last removals of single keys. Keys that share one lose nothing but time. */
  private static final int REMOVED = 3;

  private static final int REMOVED_SLOTS = 1 << 9;

  /** The bytes that are locked. */
  private static final long CHANGE = 1L << 59;

  private static final long LEASE = 1L << 60;
  private static final long LEASES = 1L << 60;

  private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(300);

  private final Path folder;
  private final Disk disk;
  private final Numbers numbers;
  private final ReentrantLock inProcess = new ReentrantLock();
  private @Nullable LockFile file;
  private boolean closed;

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
    this.folder = folder;
    this.disk = disk;
    this.numbers = new Numbers(folder, REMOVED + REMOVED_SLOTS, disk);
  }

  /** The lock file; another one if the folder was removed and made anew. */
  private synchronized LockFile file() throws IOException {
    if (closed) {
      throw new IOException("the store is closed");
    }
    LockFile open = file;
    if (open == null || !open.isOf(folder)) {
      LockFile opened = LockFile.open(folder, disk);
      release();
      file = opened;
      return opened;
    }
    return open;
  }

  private void release() {
    if (file != null) {
      file.release();
      file = null;
    }
  }

  /**
   * Makes a change while no other process does.
   *
   * @throws IOException if another has been at it for five seconds, or the change fails
   */
  <T> T change(Change<T> change) throws IOException {
    long start = System.nanoTime();
    awaitThisProcess(start);
    try {
      Held lock = awaitChange(start);
      try {
        return change.make();
      } finally {
        lock.close();
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

  /** Callers wait side by side, rather than each for as long as all before it together. */
  private void awaitThisProcess(long start) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          long left = WAIT_NANOS - (System.nanoTime() - start);
          if (inProcess.tryLock(left, TimeUnit.NANOSECONDS)) {
            return;
          }
          throw new IOException("other threads have been changing the folder for 5 seconds");
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Held awaitChange(long start) throws IOException {
    while (true) {
      Held lock = tryLock(CHANGE);
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

  private @Nullable Held tryLock(long position) throws IOException {
    LockFile open = file();
    FileLock lock = open.tryLock(position);
    return lock == null ? null : new Held(open, lock);
  }

  /** A lock that is held. */
  private record Held(LockFile file, FileLock lock) implements AutoCloseable {
    @Override
    public void close() {
      file.unlock(lock);
    }
  }

  /** Takes the lease of a key, if it is free. Its number is higher than the one given. */
  @Nullable Lease tryLease(long hash, Change<Long> higherThan) throws IOException {
    Held lock = tryLock(LEASE + Math.floorMod(hash, LEASES));
    if (lock == null) {
      return null;
    }
    try {
      return new HeldLease(change(() -> nextFencing(hash, higherThan.make())), lock);
    } catch (IOException | RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private record HeldLease(long fencing, Held lock) implements Lease {
    @Override
    public void close() {
      lock.close();
    }
  }

  /** A lease that excludes nobody, with a number higher than any before. */
  Lease overtake(long hash, Change<Long> higherThan) throws IOException {
    long number = change(() -> nextFencing(hash, higherThan.make()));
    return () -> number;
  }

  /**
   * A number higher than any before for a key, and than one found in a file. Should one of the
   * numbers be lost, the others still say from where to count on. Within a change.
   */
  private long nextFencing(long hash, long found) throws IOException {
    long last = Math.max(numbers.read(FENCING), numbers.read(CLEARED));
    long number = Math.max(Math.max(last, numbers.read(slot(hash))), found) + 1;
    numbers.write(FENCING, number);
    return number;
  }

  /** Whether a key was removed after a lease was given. Within a change. */
  boolean isRemovedSince(long hash, long fencing) {
    return fencing <= numbers.read(CLEARED) || fencing <= numbers.read(slot(hash));
  }

  /** Remembers that a key is removed. Within a change. */
  void removed(long hash, long found) throws IOException {
    numbers.write(slot(hash), nextFencing(hash, found));
  }

  /** Remembers that every key is removed. Within a change. */
  void cleared() throws IOException {
    numbers.write(CLEARED, nextFencing(0, 0));
  }

  private static int slot(long hash) {
    return REMOVED + (int) Math.floorMod(hash, (long) REMOVED_SLOTS);
  }

  /** Sees to it that a later removal can be remembered on a disk that is full by then. */
  void reserve() throws IOException {
    change(numbers::reserve);
  }

  /**
   * Tells other processes that the folder has changed. Within a change.
   *
   * @return how often it has, from any number on
   */
  long changed() throws IOException {
    long last = numbers.read(GENERATION);
    // Not from 1: in a folder made anew it would soon be one that others have seen before.
    long generation = last == 0 ? 1 + (new Random().nextLong() >>> 16) : last + 1;
    numbers.write(GENERATION, generation);
    return generation;
  }

  long generation() {
    return numbers.read(GENERATION);
  }

  boolean isAlive(String process) throws IOException {
    return file().isAlive(process);
  }

  @Override
  public synchronized void close() {
    closed = true;
    release();
  }
}
