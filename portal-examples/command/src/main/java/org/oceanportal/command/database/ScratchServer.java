package org.oceanportal.command.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.oceanportal.embedded.EmbeddedDatabase;

/** An empty embedded database that leaves nothing behind, also when the command is interrupted. */
public final class ScratchServer implements AutoCloseable {

  private final EmbeddedDatabase server;
  private final ShutdownAction removal;

  private ScratchServer(EmbeddedDatabase server, Runnable remove) {
    this.server = server;
    this.removal =
        new ShutdownAction(
            () -> {
              server.close();
              remove.run();
            });
  }

  /**
   * Starts a server in memory.
   *
   * @param port the port to listen on; 0 for a free one
   */
  public static ScratchServer inMemory(int port) {
    return new ScratchServer(EmbeddedDatabase.inMemory(port), () -> {});
  }

  /**
   * Starts a server on a temporary file.
   *
   * @param port the port to listen on; 0 for a free one
   */
  public static ScratchServer inTemporaryFile(int port) {
    Path folder = temporaryFolder();
    try {
      EmbeddedDatabase server = EmbeddedDatabase.inFile(folder.resolve("scratch.db"), port);
      return new ScratchServer(server, () -> remove(folder));
    } catch (RuntimeException e) {
      remove(folder);
      throw e;
    }
  }

  /** Returns the address for clients. */
  public String uri() {
    return server.uri();
  }

  /** Stops it and removes its file. */
  @Override
  public void close() {
    removal.close();
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("portal-scratch-");
    } catch (IOException e) {
      throw new DatabaseException("no temporary folder can be made: " + e, e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      List<Path> innermostFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path path : innermostFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
