package org.example;

import java.time.Instant;
import org.oceanportal.Portal;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.sample.SampleFleet;

/** The portal's totals in a project of your own, over a made-up fleet in this process. */
public final class FleetInNumbers {

  private FleetInNumbers() {}

  public static void main(String[] arguments) {
    try (EmbeddedDatabase database = EmbeddedDatabase.inMemory();
        Portal portal = Portal.connect(database.uri())) {
      SampleFleet.standard(Instant.parse("2026-06-01T12:00:00Z")).writeTo(portal.database());

      FleetTotals totals = portal.stats().totals(TotalsQuery.gliders()).value();
      System.out.println(totals.missions() + " missions, " + totals.prettyTimeAtSea() + " at sea");
    }
  }
}
