package org.oceanportal.command;

import java.util.Optional;
import org.oceanportal.Portal;
import org.oceanportal.command.database.LocalDatabase;
import org.oceanportal.command.database.LocalSample;

/**
 * An open portal.
 *
 * @param portal the open portal
 * @param local the local database, if the portal is over it
 */
record OpenPortal(Portal portal, Optional<LocalDatabase> local) implements AutoCloseable {

  /** Returns whether its missions are made up. */
  boolean isSample() {
    return local.isPresent() && new LocalSample(portal.database(), words -> {}).isThere();
  }

  @Override
  public void close() {
    portal.close();
    local.ifPresent(LocalDatabase::close);
  }
}
