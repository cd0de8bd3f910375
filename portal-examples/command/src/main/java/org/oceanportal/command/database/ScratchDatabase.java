package org.oceanportal.command.database;

import com.mongodb.MongoException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.oceanportal.Portal;

/** A database with a random name on a server, dropped afterwards, also on an interrupt. */
public final class ScratchDatabase implements AutoCloseable {

  private static final int BYTES_OF_A_NAME = 6;

  private final Portal portal;
  private final ShutdownAction removal;

  /**
   * Creates an empty database; nothing is sent to the server yet.
   *
   * @param uri the server
   * @param say receives a message if the database could not be dropped
   * @throws IllegalArgumentException if the URI is malformed
   */
  public ScratchDatabase(String uri, Consumer<String> say) {
    String name = randomName();
    this.portal = Portal.connect(uri, name);
    this.removal = new ShutdownAction(() -> remove(uri, name, say));
  }

  /**
   * Removes the database over a connection of its own, so that nobody writes to the old one any
   * more.
   */
  private void remove(String uri, String name, Consumer<String> say) {
    portal.close();
    try (Portal last = Portal.connect(uri, name)) {
      last.database().drop();
    } catch (MongoException failure) {
      say.accept("the database " + name + " could not be dropped; drop it by hand");
    }
  }

  /** Returns the portal on it. */
  public Portal portal() {
    return portal;
  }

  /** Drops it. */
  @Override
  public void close() {
    removal.close();
  }

  private static String randomName() {
    var bytes = new byte[BYTES_OF_A_NAME];
    new SecureRandom().nextBytes(bytes);
    return "portal_scratch_" + HexFormat.of().formatHex(bytes);
  }
}
