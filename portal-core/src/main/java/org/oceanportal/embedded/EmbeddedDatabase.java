package org.oceanportal.embedded;

import static org.oceanportal.embedded.EmbeddedDatabaseException.Reason.LIBRARY_ABSENT;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A MongoDB-compatible server in this process, in memory or with a file, for a first try and for
 * tests. Any MongoDB client can connect to {@link #uri()}.
 *
 * <p>It listens on 127.0.0.1 alone, without a password: every user of this machine can connect. It
 * lacks many operators of MongoDB, has no {@code explain}, and is no place for data that exist
 * nowhere else. A query reads the whole collection into memory, even from a file: 2,400 missions of
 * the sample fleet need a heap of 512 MB, 24,000 about 5 GB; a client in the same process that
 * reads them whole, as the loop does, needs as much again.
 *
 * <p>Until it is closed it caches documents of a file in memory, in up to a quarter of the heap:
 * 1,000 missions of the sample fleet for each gigabyte of heap. What does not fit is read and
 * decoded for every query, which takes half a millisecond a mission.
 *
 * <p>The server is mongo-java-server on H2's MVStore, an optional dependency: {@code
 * de.bwaldvogel:mongo-java-server-h2-backend}.
 *
 * <p>An acknowledged write is on the disk, however the process ends: a command that writes is
 * saved, and forced to the disk, before it is acknowledged. The file holds each command as a whole
 * or not at all, so one that was not acknowledged may be there or not. {@link #close()} writes a
 * seal: a small file beside it, named {@code .seal}, by which the next process to open it knows
 * that no byte has changed.
 *
 * <p>A file without a seal was not closed. It is read as a whole when it is opened; an index that
 * disagrees with its documents, as version 0.1 could leave it behind, is rebuilt, and a copy of the
 * original file is stored beside it, named {@code .before-repair}. See {@link #note()}.
 *
 * <p>When less than 16 MB are free on its disk, a write is refused with code 14031
 * (OutOfDiskSpace), and queries go on.
 *
 * <p>Its threads keep the JVM alive until {@link #close()}. Thread-safe.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final int ANY_PORT = 0;
  private static final int LAST_PORT = 65_535;
  private static final String LIBRARY = "de.bwaldvogel.mongo.backend.h2.H2Backend";

  private final EmbeddedServer server;
  private final int port;

  private EmbeddedDatabase(EmbeddedServer server) {
    this.server = server;
    this.port = server.port();
  }

  /**
   * Starts an empty database in memory, on a free port.
   *
   * @return the running database
   * @throws EmbeddedDatabaseException if the optional dependency is absent
   */
  public static EmbeddedDatabase inMemory() {
    return inMemory(ANY_PORT);
  }

  /**
   * Starts an empty database in memory.
   *
   * @param port the port to listen on; 0 for a free one
   * @return the running database
   * @throws EmbeddedDatabaseException if the optional dependency is absent or the port is taken
   * @throws IllegalArgumentException if the port is not 0 to 65535
   */
  public static EmbeddedDatabase inMemory(int port) {
    checkPort(port);
    checkLibrary();
    return new EmbeddedDatabase(EmbeddedServer.inMemory(port));
  }

  /**
   * Opens the database in a file, on a free port. See {@link #inFile(Path, int)}.
   *
   * @param file the file
   * @return the running database
   * @throws EmbeddedDatabaseException as {@link #inFile(Path, int)} does
   */
  public static EmbeddedDatabase inFile(Path file) {
    return inFile(file, ANY_PORT);
  }

  /**
   * Opens the database in a file; creates it, and missing parent folders, if it does not exist. An
   * empty file without a seal is an empty database. To start over, delete the file; to go back to a
   * copy, put it in the file's place and delete the seal.
   *
   * @param file the file
   * @param port the port to listen on; 0 for a free one
   * @return the running database
   * @throws EmbeddedDatabaseException if the optional dependency is absent, the port is taken, or
   *     the file is open elsewhere, not accessible, damaged or no database; such a file is left
   *     unchanged
   * @throws IllegalArgumentException if the port is not 0 to 65535
   */
  public static EmbeddedDatabase inFile(Path file, int port) {
    Objects.requireNonNull(file, "file");
    checkPort(port);
    checkLibrary();
    return new EmbeddedDatabase(EmbeddedServer.inFile(file.toAbsolutePath(), port));
  }

  /**
   * Returns the address for clients.
   *
   * @return {@code mongodb://127.0.0.1:PORT}
   */
  public String uri() {
    return "mongodb://127.0.0.1:" + port;
  }

  /**
   * Returns the port that the server listens on.
   *
   * @return the port
   */
  public int port() {
    return port;
  }

  /**
   * Returns what was found when the file was opened, and done about it, as a sentence for people:
   * present if its process had ended without closing it.
   *
   * @return the note; empty if the file was closed before, is new, or the database is in memory
   */
  public Optional<String> note() {
    return server.note();
  }

  /**
   * Closes the clients' connections, writes what is not yet in the file and stops. Further calls do
   * nothing.
   */
  @Override
  public void close() {
    server.close();
  }

  private static void checkPort(int port) {
    if (port < ANY_PORT || port > LAST_PORT) {
      throw new IllegalArgumentException("port must be 0 to 65535 but was " + port);
    }
  }

  /** Checks for the library before any class that links against it is loaded. */
  private static void checkLibrary() {
    try {
      Class.forName(LIBRARY, false, EmbeddedDatabase.class.getClassLoader());
    } catch (ClassNotFoundException absent) {
      throw new EmbeddedDatabaseException(
          LIBRARY_ABSENT,
          "The embedded database needs de.bwaldvogel:mongo-java-server-h2-backend on the class path:"
              + " add this dependency, or give the URI of a MongoDB server",
          absent);
    }
  }
}
