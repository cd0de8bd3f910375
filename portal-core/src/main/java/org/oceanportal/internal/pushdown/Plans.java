package org.oceanportal.internal.pushdown;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.oceanportal.internal.Moment;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/** The plans of a portal's usual queries, used by {@code explain}. */
public final class Plans {

  private static final int POINTS_ON_A_MAP = 100;

  private Plans() {}

  /**
   * A query with the command that answers it.
   *
   * @param query the query's name
   * @param plan the command
   */
  public record Named(String query, Plan plan) {}

  /** Returns the queries of a fleet, those about one mission with this key. */
  public static List<Named> of(MissionSchema schema, Fleet fleet, MissionKey key, Moment moment) {
    boolean gliders = fleet == Fleet.GLIDERS;
    RecentQuery recent = gliders ? RecentQuery.gliders().inAnyBasin() : RecentQuery.sailbuoys();
    TotalsQuery totals = gliders ? TotalsQuery.gliders().inAnyBasin() : TotalsQuery.sailbuoys();
    int year = moment.now().atOffset(ZoneOffset.UTC).getYear();
    MissionsQuery missions = MissionsQuery.of(fleet);
    CollectionSchema collection = schema.missions(fleet);
    var plans = new ArrayList<Named>();
    plans.add(new Named("recent", RecentPlan.of(collection, recent, moment)));
    plans.add(new Named("totals", TotalsPlan.of(collection, totals, moment)));
    plans.add(new Named("totals of a year", TotalsPlan.of(collection, totals.year(year), moment)));
    plans.add(new Named("mission", MissionPlan.of(collection, key)));
    plans.add(new Named("missions", MissionListPlan.of(collection, missions, moment)));
    plans.add(
        new Named(
            "missions of a platform",
            MissionListPlan.of(collection, missions.platform(key.platformSerial()), moment)));
    plans.addAll(tracks(schema, fleet, key));
    return List.copyOf(plans);
  }

  private static List<Named> tracks(MissionSchema schema, Fleet fleet, MissionKey key) {
    var query = TracksQuery.lastPositions(fleet, List.of(key));
    CollectionSchema sailbuoys = schema.sailbuoys();
    if (fleet == Fleet.GLIDERS) {
      return List.of(
          new Named("positions", PositionsPlan.ofProfiles(schema.profiles(), key)),
          new Named(
              "last position",
              TracksPlan.lastOfProfiles(schema.profiles(), query.missions()).get(0)),
          new Named(
              "tracks",
              TracksPlan.ofProfiles(
                  schema.profiles(), new TracksQuery(fleet, List.of(key), POINTS_ON_A_MAP))));
    }
    return PositionsPlan.hasPositions(sailbuoys)
        ? List.of(
            new Named("positions", PositionsPlan.ofTrack(sailbuoys, key)),
            new Named("tracks", TracksPlan.ofTracks(sailbuoys, query)))
        : List.of();
  }
}
