package org.example.plain;

import static java.util.Map.entry;
import static org.oceanportal.mongo.MissionField.*;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.Map;
import org.oceanportal.Portal;
import org.oceanportal.model.TotalsLine;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.TotalsQuery;

/** A portal whose missions are deployments, with the field names of the IOOS Glider DAC. */
public final class GliderDac {

  private static final CollectionSchema DEPLOYMENTS =
      new CollectionSchema(
          "deployments",
          Map.ofEntries(
              entry(PLATFORM, "glider"),
              entry(MISSION, "number"), // The DAC has no numbers: a query by number finds nothing.
              entry(START, "start"),
              entry(END, "end"),
              entry(LAT_MIN, "south"),
              entry(LAT_MAX, "north"),
              entry(LON_MIN, "west"),
              entry(LON_MAX, "east"),
              entry(COMPLETE, "completed"),
              entry(PROFILES, "num_profiles"),
              entry(PROJECT, "operator")),
          null);

  private GliderDac() {}

  /**
   * Returns the portal; figures without a name above, such as a distance, are null in every answer.
   */
  public static Portal over(MongoClient client, String database) {
    return Portal.over(client, database)
        .withSchema(MissionSchema.standard().withGliders(DEPLOYMENTS));
  }

  /** Returns the totals of each operator's deployments. */
  public static List<TotalsLine> byOperator(MissionStats stats) {
    return stats.ask(TotalsQuery.gliders().by(Dimension.PROJECT)).value().lines();
  }
}
