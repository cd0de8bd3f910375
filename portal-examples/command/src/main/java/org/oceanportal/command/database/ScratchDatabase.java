package org.oceanportal.command.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.oceanportal.Portal;
import org.oceanportal.embedded.EmbeddedDatabase;

/** A database of a random name that is gone afterwards, also when the command is interrupted. */
public final class ScratchDatabase implements AutoCloseable {

  private static final int BYTES_OF_A_NAME = 6;

  private final Portal portal;
  private final Thread removal;

  private ScratchDatabase(Portal portal, Runnable removal) {
    this.portal = portal;
    this.removal = new Thread(removal, "remove-scratch-database");
    Runtime.getRuntime().addShutdownHook(this.removal);
  }

  /**
   * A database on a server.
   *
   * @param uri the server
   * @throws IllegalArgumentException if the URI is malformed
   */
  public static ScratchDatabase on(String uri) {
    Portal portal = Portal.connect(uri, randomName());
    return new ScratchDatabase(
        portal,
        () -> {
          portal.database().drop();
          portal.close();
        });
  }

  /** A database of this process, in a temporary file. */
  public static ScratchDatabase inTemporaryFile() {
    Path folder = temporaryFolder();
    EmbeddedDatabase server = EmbeddedDatabase.inFile(folder.resolve("scratch.db"));
    Portal portal = Portal.connect(server.uri(), randomName());
    return new ScratchDatabase(
        portal,
        () -> {
          portal.close();
          server.close();
          remove(folder);
        });
  }

  /** The portal on it. */
  public Portal portal() {
    return portal;
  }

  /** Removes the database and all that is in it. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(removal);
    } catch (IllegalStateException ending) {
      return; // the JVM is removing it by now
    }
    removal.run();
  }

  private static String randomName() {
    var bytes = new byte[BYTES_OF_A_NAME];
    new SecureRandom().nextBytes(bytes);
    return "portal_scratch_" + HexFormat.of().formatHex(bytes);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("portal-scratch-");
    } catch (IOException e) {
      throw new KeptDatabaseException("no temporary folder can be made: " + e, e);
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
