///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS org.oceanportal:portal-core:0.1.0-SNAPSHOT
//DEPS de.bwaldvogel:mongo-java-server-h2-backend:1.47.0
//DEPS org.slf4j:slf4j-simple:2.0.20
//RUNTIME_OPTIONS -Dorg.slf4j.simpleLogger.defaultLogLevel=error

import java.time.Instant;
import org.oceanportal.Portal;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.model.TotalsLine;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.sample.SampleFleet;

/**
 * A script that prints glider missions and glider days of each year, as CSV: of a URI, else of a
 * made-up fleet.
 */
public class FleetByYear {

  public static void main(String[] arguments) {
    if (arguments.length > 0) {
      try (Portal portal = Portal.connect(arguments[0])) {
        print(portal);
      }
    } else {
      try (EmbeddedDatabase database = EmbeddedDatabase.inMemory();
          Portal portal = Portal.connect(database.uri())) {
        SampleFleet.standard(Instant.parse("2026-06-01T12:00:00Z"))
            .withMissions(48)
            .writeTo(portal.database());
        print(portal);
      }
    }
  }

  private static void print(Portal portal) {
    BreakdownQuery byYear = TotalsQuery.gliders().inAnyBasin().by(Dimension.YEAR);
    System.out.println("year,missions,glider_days");
    for (TotalsLine line : portal.stats().breakdown(byYear).value().lines()) {
      System.out.println(
          line.key() + "," + line.totals().missions() + "," + line.totals().gliderDays());
    }
  }
}
