package org.oceanportal.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The databases in a file. A command that writes is on the disk before it is acknowledged, and the
 * file never holds a part of one: nothing is saved while a command is being applied. Commands that
 * were applied at once are saved together.
 *
 * <p>After a failure that may have left a command half applied, or the store without its disk, all
 * commands are refused, and the file stays as it was last saved.
 */
final class SavedBackend extends H2Backend {

  /** MongoDB's code for a full disk. */
  static final int OUT_OF_DISK_SPACE = 14_031;

  /**
   * The free space below which a write is refused, since a store that cannot be saved is closed.
   */
  static final long LEAST_FREE_BYTES = 16L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(SavedBackend.class);

  private static final int INTERNAL_ERROR = 1;

  /** The commands that only read; all others are treated as writes. */
  private static final Set<String> READS =
      Set.of(
          "find",
          "count",
          "distinct",
          "getmore",
          "killcursors",
          "hello",
          "ismaster",
          "ping",
          "buildinfo",
          "listcollections",
          "listindexes",
          "listdatabases",
          "collstats",
          "dbstats",
          "validate",
          "serverstatus",
          "hostinfo",
          "whatsmyuri",
          "getlog",
          "getparameter",
          "explain",
          "endsessions",
          "connectionstatus");

  private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");

  private final MVStore store;
  private final Path file;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final AtomicLong applied = new AtomicLong();
  private volatile @Nullable MongoServerError failure;

  /** The number of applied commands that are saved; guarded by the write lock. */
  private long saved;

  SavedBackend(MVStore store, Path file) {
    super(store);
    this.store = store;
    this.file = file;
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    Supplier<Document> work = () -> super.handleCommand(channel, database, command, query);
    checkHealth();
    if (reads(command, query)) {
      return work.get();
    }
    checkSpace();
    Document reply = apply(work);
    saveUpTo(applied.get());
    return reply;
  }

  private static boolean reads(String command, Document query) {
    String name = command.toLowerCase(Locale.ROOT);
    return name.equals("aggregate") ? !writes(query) : READS.contains(name);
  }

  private static boolean writes(Document aggregate) {
    return aggregate.get("pipeline") instanceof List<?> stages
        && stages.stream()
            .anyMatch(
                stage ->
                    stage instanceof Document known
                        && known.keySet().stream().anyMatch(WRITING_STAGES::contains));
  }

  private Document apply(Supplier<Document> work) {
    lock.readLock().lock();
    try {
      checkHealth();
      return work.get();
    } catch (MVStoreException | Error e) {
      throw failed(e);
    } finally {
      applied.incrementAndGet();
      lock.readLock().unlock();
    }
  }

  private void saveUpTo(long command) {
    lock.writeLock().lock();
    try {
      checkHealth();
      if (saved < command) {
        long all = applied.get();
        store.commit();
        store.sync();
        saved = all;
      }
    } catch (MVStoreException | Error e) {
      throw failed(e);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void checkHealth() {
    MongoServerException before = failure;
    if (before != null) {
      throw before;
    }
  }

  private void checkSpace() {
    if (isDiskFull()) {
      throw outOfSpace("nothing was written");
    }
  }

  private boolean isDiskFull() {
    return file.toFile().getUsableSpace() < LEAST_FREE_BYTES;
  }

  /** Closes the store at once, so that a later close saves nothing that is half applied. */
  private MongoServerError failed(Throwable cause) {
    MongoServerError error =
        isDiskFull()
            ? outOfSpace("unacknowledged writes are lost; free some space, then restart it")
            : new MongoServerError(
                INTERNAL_ERROR,
                "InternalError",
                "the database in " + file + " failed (" + cause + "): restart it");
    failure = error;
    LOG.error(error.getMessageWithoutErrorCode(), cause);
    store.closeImmediately();
    return error;
  }

  private MongoServerError outOfSpace(String consequence) {
    return new MongoServerError(
        OUT_OF_DISK_SPACE,
        "OutOfDiskSpace",
        "there is no space left on the disk of " + file + ": " + consequence);
  }
}
