package org.oceanportal.command.database;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.oceanportal.Portal;

/** A database of a random name on a server, dropped afterwards, also on an interrupt. */
public final class ScratchDatabase implements AutoCloseable {

  private static final int BYTES_OF_A_NAME = 6;

  private final Portal portal;
  private final AtTheEnd removal;

  /**
   * An empty database; nothing is sent to the server yet.
   *
   * @param uri the server
   * @throws IllegalArgumentException if the URI is malformed
   */
  public ScratchDatabase(String uri) {
    this.portal = Portal.connect(uri, randomName());
    this.removal =
        new AtTheEnd(
            () -> {
              portal.database().drop();
              portal.close();
            });
  }

  /** The portal on it. */
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
