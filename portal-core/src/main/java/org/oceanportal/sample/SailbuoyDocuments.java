package org.oceanportal.sample;

import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.bson.Document;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;

/**
 * The sailbuoys' missions: their schedule, and their documents with the track inline, a fix an
 * hour, one in a hundred without a position.
 */
final class SailbuoyDocuments {

  /** The number of the first sailbuoy, as the real portal stores it. */
  static final int FIRST_SAILBUOY = 2016;

  private static final CollectionSchema MISSIONS = MissionSchema.standard().sailbuoys();
  private static final String KIND = "sailbuoy";
  private static final int GLIDER_MISSIONS_A_MISSION = 20;
  private static final int FEWEST = 2;
  private static final int MISSIONS_A_SAILBUOY = 40;
  private static final Duration BETWEEN_ENDS = Duration.ofDays(120);
  private static final int FEWEST_DAYS = 20;
  private static final int MOST_DAYS = 75;
  private static final Duration LIVE_ENDED_BEFORE = Duration.ofHours(1);
  private static final double METRES_AN_HOUR = 2_500;
  private static final int ONE_IN_SO_MANY_FIXES_IS_MISSING = 100;

  private static final List<Weighted<String>> BASINS =
      List.of(
          new Weighted<>("Bornholm Basin", 3),
          new Weighted<>("Eastern Gotland Basin", 2),
          new Weighted<>("Skagerrak, Kattegat", 2));

  private final SampleFleet fleet;
  private final Seeds seeds;

  SailbuoyDocuments(SampleFleet fleet) {
    this.fleet = fleet;
    this.seeds = new Seeds(fleet.seed());
  }

  /** Plans the missions; the last is the live one. */
  List<PlannedMission> plan() {
    int missions = Math.max(FEWEST, fleet.missions() / GLIDER_MISSIONS_A_MISSION);
    int boats = Math.max(FEWEST, (missions + MISSIONS_A_SAILBUOY - 1) / MISSIONS_A_SAILBUOY);
    var plan = new ArrayList<PlannedMission>();
    for (int index = 0; index < missions; index++) {
      int newerOnes = (missions - 1 - index) / boats;
      int boat = (missions - 1 - index) % boats;
      int missionsOfBoat = (missions - 1 - boat) / boats + 1;
      plan.add(planned(index, boat, missionsOfBoat - newerOnes, newerOnes));
    }
    return plan;
  }

  private PlannedMission planned(int index, int boat, int mission, int newerOnes) {
    Random random = seeds.of("sailbuoy plan", index);
    boolean live = boat == 0 && newerOnes == 0;
    Instant end =
        live
            ? fleet.at().minus(LIVE_ENDED_BEFORE)
            : fleet
                .at()
                .minus(BETWEEN_ENDS.multipliedBy(newerOnes))
                .minusSeconds(seconds(2 + random.nextInt(40), random));
    int days = FEWEST_DAYS + random.nextInt(MOST_DAYS - FEWEST_DAYS);
    Instant start = end.minusSeconds(seconds(days, random));
    return new PlannedMission(
        index, boat, mission, start, end, false, !live, Weighted.draw(BASINS, random));
  }

  Document mission(PlannedMission planned) {
    Random random = seeds.of("sailbuoy track", planned.index());
    int fixes = Math.toIntExact(planned.duration().toHours()) + 1;
    var walk = new RandomWalk(Waters.ofBasins(planned.basins()), random);
    var lats = new ArrayList<Double>(fixes);
    var lons = new ArrayList<Double>(fixes);
    for (int i = 0; i < fixes; i++) {
      walk.step(METRES_AN_HOUR * random.nextDouble());
      boolean missing = random.nextInt(ONE_IN_SO_MANY_FIXES_IS_MISSING) == 0;
      lats.add(missing ? Double.NaN : walk.lat());
      lons.add(missing ? Double.NaN : walk.lon());
    }
    return document(planned, lats, lons, walk.travelledMetres());
  }

  private Document document(
      PlannedMission planned, List<Double> lats, List<Double> lons, double distanceMetres) {
    int boat = FIRST_SAILBUOY + planned.platform();
    var document =
        new Document("_id", seeds.id(KIND, planned.index(), planned.end().getEpochSecond(), 0));
    put(document, MISSION, planned.mission());
    put(document, PLATFORM, boat);
    put(document, START, Date.from(planned.start()));
    put(document, END, Date.from(planned.end()));
    put(document, LAT_MIN, extreme(lats, Math::min));
    put(document, LAT_MAX, extreme(lats, Math::max));
    put(document, LON_MIN, extreme(lons, Math::min));
    put(document, LON_MAX, extreme(lons, Math::max));
    put(document, SEA_NAME, "Baltic");
    put(document, BASIN, planned.basins());
    put(document, WMO_ID, 6_899_900 + planned.platform());
    put(document, COMPLETE, planned.complete());
    document.put("last_modified", Date.from(fleet.at()));
    put(document, DISTANCE_METRES, distanceMetres);
    put(document, VARIABLES, List.of("sea_surface_temperature", "wind_speed", "wave_height"));
    put(document, PROJECT, "SAMBA");
    put(document, PROJECT_URL, SampleFleet.PROJECT_URL);
    put(document, LON, lons);
    put(document, LAT, lats);
    document.put("comment", SampleFleet.COMMENT);
    return document;
  }

  private static double extreme(List<Double> degrees, DoubleBinaryOperator which) {
    return degrees.stream()
        .mapToDouble(Double::doubleValue)
        .filter(value -> !Double.isNaN(value))
        .reduce(which)
        .orElse(Double.NaN);
  }

  private static long seconds(int days, Random random) {
    return Duration.ofDays(days).toSeconds() + random.nextInt(86_400);
  }

  private static void put(Document document, MissionField field, Object value) {
    document.put(MISSIONS.name(field), value);
  }
}
