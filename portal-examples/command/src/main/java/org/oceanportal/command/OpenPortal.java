package org.oceanportal.command;

import java.util.Optional;
import org.oceanportal.Portal;
import org.oceanportal.command.database.KeptDatabase;
import org.oceanportal.command.database.KeptSample;

/**
 * The portal that is asked.
 *
 * @param portal it
 * @param kept the kept database, if that is what it asks
 */
record OpenPortal(Portal portal, Optional<KeptDatabase> kept) implements AutoCloseable {

  /** Whether its missions are made up. */
  boolean isSample() {
    return kept.isPresent() && new KeptSample(portal.database(), words -> {}).isThere();
  }

  @Override
  public void close() {
    portal.close();
    kept.ifPresent(KeptDatabase::close);
  }
}
