package org.oceanportal.command.database;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.embedded.EmbeddedDatabaseException;

/**
 * The database in a file of the user's data folder.
 *
 * <p>One process at a time has the file open: its owner. It serves the others, which find its port
 * in a file beside the database, and it ends only after those that need it. When an owner has
 * ended, however it did, one of the others becomes the owner and listens on the same port, so that
 * connections can be made again.
 *
 * <p>When the JVM ends by a signal, the owner closes the file without waiting for others.
 */
public final class LocalDatabase implements AutoCloseable {

  static final String DATABASE_FILE = "portal.db";
  static final String PORT_FILE = "portal.port";
  static final String LOCK_FILE = "portal.lock";

  private static final int ANY_PORT = 0;
  private static final int LAST_PORT = 65_535;
  private static final long MILLIS_BETWEEN_LOOKS = 100;

  private final Path folder;
  private final Locks locks;
  private final Consumer<String> say;
  private final ScheduledExecutorService watch;
  private final ShutdownAction end;
  private @Nullable FileLock gate;
  private @Nullable FileLock waitedFor;
  private volatile @Nullable EmbeddedDatabase owned;
  private int port;

  private LocalDatabase(Path folder, Locks locks, Consumer<String> say) {
    this.folder = folder;
    this.locks = locks;
    this.say = say;
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var thread = new Thread(work, "portal-database-owner");
              thread.setDaemon(true);
              return thread;
            });
    this.end = new ShutdownAction(this::end);
  }

  /**
   * Opens the database, or connects to the process that has it open. No other process can enter
   * until {@link #admitOthers}.
   *
   * @param folder its folder; created if it does not exist
   * @param say receives messages about waiting
   * @return the open database
   * @throws DatabaseException if the folder cannot be used
   * @throws org.oceanportal.embedded.EmbeddedDatabaseException if the file cannot be opened
   */
  public static LocalDatabase open(Path folder, Consumer<String> say) {
    var database = new LocalDatabase(folder, locks(folder), say);
    try {
      database.gate = database.gate();
      database.connect();
      return database;
    } catch (IOException e) {
      database.giveUp();
      throw notUsable(folder, e);
    } catch (RuntimeException | Error e) {
      database.giveUp();
      throw e;
    }
  }

  /** Returns the file of the database in a folder. */
  public static Path fileIn(Path folder) {
    return folder.resolve(DATABASE_FILE);
  }

  /** Lets other processes see the database, once it is prepared. */
  public synchronized void admitOthers() {
    try {
      if (gate != null) {
        gate.release();
        gate = null;
      }
    } catch (IOException e) {
      throw notUsable(folder, e);
    }
  }

  /**
   * Runs work while no other process can enter; does nothing if one is entering just now.
   *
   * @param work the work
   * @return whether it ran
   */
  public synchronized boolean runExclusively(Runnable work) {
    try {
      Optional<FileLock> free = locks.tryToTake(Locks.GATE);
      if (free.isEmpty()) {
        return false;
      }
      gate = free.get();
    } catch (IOException e) {
      throw notUsable(folder, e);
    }
    try {
      work.run();
    } finally {
      admitOthers();
    }
    return true;
  }

  /** Returns the address for clients. */
  public String uri() {
    return "mongodb://127.0.0.1:" + port;
  }

  /**
   * Lets the owner end before this process does, which then becomes the owner. A write in progress
   * at that moment fails; a query is retried by the driver.
   */
  public synchronized void letOwnerEnd() {
    try {
      if (waitedFor != null) {
        waitedFor.release();
        waitedFor = null;
      }
    } catch (IOException e) {
      throw notUsable(folder, e);
    }
  }

  /**
   * Ends the use of the database. The owner first waits for the others that need it. The owner
   * waits first for the others that want it.
   */
  @Override
  public void close() {
    end.close();
  }

  /**
   * Ends at the end of the JVM without synchronization, since work that holds the lock may take
   * long.
   */
  private void end() {
    EmbeddedDatabase database = owned;
    if (ShutdownAction.hasCome() && database != null) {
      database.close();
    } else {
      endInTurn();
    }
  }

  private synchronized void endInTurn() {
    try {
      admitOthers();
      EmbeddedDatabase database = owned;
      if (database != null) {
        closeAfterTheOthers(database);
      }
    } catch (IOException e) {
      throw notUsable(folder, e);
    } finally {
      abandon();
    }
  }

  /** Releases the locks, as the file was not opened. */
  private void giveUp() {
    try (end) {
      abandon();
    }
  }

  private FileLock gate() throws IOException {
    Optional<FileLock> free = locks.tryToTake(Locks.GATE);
    if (free.isPresent()) {
      return free.get();
    }
    say.accept("waiting for another portal that is opening the database in " + folder);
    return locks.take(Locks.GATE);
  }

  private void connect() throws IOException {
    port = portOfLastOwner();
    if (locks.tryToTake(Locks.OWNER).isPresent()) {
      own();
      return;
    }
    if (port == ANY_PORT) {
      throw new IOException(PORT_FILE + " holds no port");
    }
    waitedFor = locks.share(Locks.CLIENTS);
    ScheduledFuture<?> unused =
        watch.scheduleWithFixedDelay(
            this::ownIfAbandoned, 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
  }

  /**
   * Listens where the last owner did, if possible, since others may know that port and no other.
   */
  private void own() throws IOException {
    EmbeddedDatabase opened = listening(fileIn(folder), port);
    owned = opened;
    opened.note().ifPresent(say);
    port = opened.port();
    Files.writeString(folder.resolve(PORT_FILE), port + "\n");
  }

  private static EmbeddedDatabase listening(Path file, int port) {
    try {
      return EmbeddedDatabase.inFile(file, port);
    } catch (EmbeddedDatabaseException e) {
      if (port == ANY_PORT || e.reason() != EmbeddedDatabaseException.Reason.PORT_NOT_AVAILABLE) {
        throw e;
      }
      return EmbeddedDatabase.inFile(file);
    }
  }

  private synchronized void ownIfAbandoned() {
    try {
      if (!ShutdownAction.hasCome() && locks.tryToTake(Locks.OWNER).isPresent()) {
        letOwnerEnd();
        own();
        watch.shutdown();
      } else if (port != portOfLastOwner()) {
        say.accept("the database is served on another port now: restart this process");
        watch.shutdown();
      }
    } catch (IOException | EmbeddedDatabaseException | DatabaseException e) {
      say.accept(
          "the portal that had the database has ended, and this one cannot open it: "
              + e.getMessage());
      watch.shutdown();
    }
  }

  /** Returns the last owner's port, or {@link #ANY_PORT} if it is unknown. */
  private int portOfLastOwner() throws IOException {
    Path file = folder.resolve(PORT_FILE);
    if (!Files.exists(file)) {
      return ANY_PORT;
    }
    try {
      int known = Integer.parseInt(Files.readString(file).strip());
      return known > LAST_PORT ? ANY_PORT : Math.max(known, ANY_PORT);
    } catch (NumberFormatException | CharacterCodingException notOne) {
      return ANY_PORT;
    }
  }

  /**
   * Closes the database after the others. Newcomers hold the gate while they join, so nobody joins
   * between the check for others and the end. While there are some, the gate stays open for more.
   */
  private void closeAfterTheOthers(EmbeddedDatabase database) throws IOException {
    boolean notified = false;
    while (!ShutdownAction.hasCome()) {
      gate = locks.take(Locks.GATE);
      if (locks.tryToTake(Locks.CLIENTS).isPresent()) {
        break;
      }
      admitOthers();
      if (!notified) {
        say.accept("another portal still uses this one's database; waiting for it to end");
        notified = true;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN_LOOKS));
    }
    database.close();
  }

  private void abandon() {
    watch.shutdownNow();
    try {
      EmbeddedDatabase database = owned;
      if (database != null) {
        database.close();
      }
      locks.close();
    } catch (IOException e) {
      throw notUsable(folder, e);
    } finally {
      owned = null;
      gate = null;
    }
  }

  private static Locks locks(Path folder) {
    try {
      Files.createDirectories(folder);
      return Locks.in(folder.resolve(LOCK_FILE));
    } catch (IOException e) {
      throw notUsable(folder, e);
    }
  }

  private static DatabaseException notUsable(Path folder, IOException e) {
    return new DatabaseException(
        "the data folder "
            + folder
            + " cannot be used ("
            + e
            + "): correct that, or name another in "
            + DataFolder.VARIABLE,
        e);
  }
}
