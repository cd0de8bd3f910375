package org.oceanportal.command.database;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oceanportal.embedded.EmbeddedDatabase;

/**
 * The database kept in a file of the user's data folder.
 *
 * <p>One process at a time has the file open: its owner. It serves the others, who find its port in
 * a file beside the database, and it ends only after them.
 */
public final class KeptDatabase implements AutoCloseable {

  static final String DATABASE_FILE = "portal.db";
  static final String PORT_FILE = "portal.port";
  static final String LOCK_FILE = "portal.lock";

  private final Path folder;
  private final Locks locks;
  private final Consumer<String> say;
  private @Nullable FileLock gate;
  private @Nullable EmbeddedDatabase owned;
  private String uri = "";

  private KeptDatabase(Path folder, Locks locks, Consumer<String> say) {
    this.folder = folder;
    this.locks = locks;
    this.say = say;
  }

  /**
   * Opens the database, or connects to the process that has it open. Nobody else gets in until
   * {@link #letOthersIn}.
   *
   * @param folder where it is kept; made if there is none
   * @param say is told of waits
   * @return the open database
   * @throws DatabaseException if the folder cannot be used
   * @throws org.oceanportal.embedded.EmbeddedDatabaseException if the file cannot be opened
   */
  public static KeptDatabase open(Path folder, Consumer<String> say) {
    var database = new KeptDatabase(folder, locks(folder), say);
    try {
      database.gate = database.gate();
      database.connect();
      return database;
    } catch (IOException e) {
      database.abandon();
      throw notUsable(folder, e);
    } catch (RuntimeException | Error e) {
      database.abandon();
      throw e;
    }
  }

  /** The file of the database that is kept in a folder. */
  public static Path fileIn(Path folder) {
    return folder.resolve(DATABASE_FILE);
  }

  /** Ends what must be done before anybody else sees the database. */
  public synchronized void letOthersIn() {
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
   * Does something while nobody else comes in; nothing if somebody does just now.
   *
   * @param work what is done
   * @return whether it was done
   */
  public synchronized boolean atTheGate(Runnable work) {
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
      letOthersIn();
    }
    return true;
  }

  /** Where it listens, as clients take it. */
  public String uri() {
    return uri;
  }

  /** Ends the use of it. The owner waits for the others first. */
  @Override
  public synchronized void close() {
    try {
      letOthersIn();
      if (owned != null) {
        closeAfterTheOthers(owned);
      }
    } catch (IOException e) {
      throw notUsable(folder, e);
    } finally {
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
    if (locks.tryToTake(Locks.OWNER).isPresent()) {
      owned = EmbeddedDatabase.inFile(fileIn(folder));
      uri = owned.uri();
      Files.writeString(folder.resolve(PORT_FILE), owned.port() + "\n");
    } else {
      locks.share(Locks.CLIENTS);
      uri = "mongodb://127.0.0.1:" + port();
    }
  }

  private int port() throws IOException {
    String text = Files.readString(folder.resolve(PORT_FILE)).strip();
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notOne) {
      throw new IOException(PORT_FILE + " must hold a port but held \"" + text + "\"", notOne);
    }
  }

  /**
   * Newcomers hold the gate while they join, so nobody joins between the look whether there are
   * others and the end. While there are, the gate stays open for more.
   */
  private void closeAfterTheOthers(EmbeddedDatabase database) throws IOException {
    boolean told = false;
    while (true) {
      gate = locks.take(Locks.GATE);
      Optional<FileLock> nobodyElse = locks.tryToTake(Locks.CLIENTS);
      if (nobodyElse.isPresent()) {
        Files.deleteIfExists(folder.resolve(PORT_FILE));
        database.close();
        return;
      }
      letOthersIn();
      if (!told) {
        say.accept("another portal still uses this one's database; waiting for it to end");
        told = true;
      }
      locks.take(Locks.CLIENTS).release();
    }
  }

  private void abandon() {
    try {
      if (owned != null) {
        owned.close();
      }
      locks.close();
    } catch (IOException e) {
      throw notUsable(folder, e);
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
            + "): mend that, or name another in "
            + DataFolder.VARIABLE,
        e);
  }
}
