package org.oceanportal.sample;

import static org.oceanportal.mongo.MissionField.*;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;

/** The documents of a glider's mission, as the real portal stores them. */
final class GliderDocuments {

  private static final CollectionSchema MISSIONS = MissionSchema.standard().gliders();
  private static final CollectionSchema PROFILE = MissionSchema.standard().profiles();
  private static final String KIND = "glider";

  /** The projects, with their frequency among the missions of the VOTO fleet. */
  private static final List<Weighted<String>> PROJECTS =
      List.of(
          new Weighted<>("SAMBA", 297),
          new Weighted<>("CABLE", 14),
          new Weighted<>("NS_Bornholm", 10),
          new Weighted<>("TurboMix", 5),
          new Weighted<>("InTail", 5),
          new Weighted<>("PhycoGlider II", 3),
          new Weighted<>("gotland-trials", 2),
          new Weighted<>("SWOT", 2),
          new Weighted<>("ROMBI", 1),
          new Weighted<>("eurofleet", 1));

  private static final String PROJECT_OUTSIDE = "QUICCHE";

  /** The sets of sensors, with their frequency there, beside {@link #ALWAYS}. */
  private static final List<Weighted<List<String>>> SENSORS =
      List.of(
          new Weighted<>(List.of("adcp_velocity", "downwelling_PAR"), 118),
          new Weighted<>(List.of("adcp_velocity"), 121),
          new Weighted<>(List.of("altimeter"), 49),
          new Weighted<>(List.of("altimeter", "downwelling_PAR"), 29),
          new Weighted<>(List.of("adcp_velocity", "turbulence"), 8),
          new Weighted<>(List.of("adcp_velocity", "altimeter", "methane_concentration"), 7));

  private static final List<String> ALWAYS =
      List.of(
          "temperature",
          "salinity",
          "density",
          "chlorophyll",
          "backscatter_scaled",
          "oxygen_concentration");

  private final SampleFleet fleet;
  private final Seeds seeds;

  GliderDocuments(SampleFleet fleet) {
    this.fleet = fleet;
    this.seeds = new Seeds(fleet.seed());
  }

  /** Returns the track of a planned mission; the same each time. */
  ProfileTrack track(PlannedMission planned) {
    return ProfileTrack.of(planned, fleet, seeds.of("track", planned.index()));
  }

  Document mission(PlannedMission planned, ProfileTrack track) {
    Random random = seeds.of("mission", planned.index());
    Roster.Glider glider = Roster.glider(planned.platform());
    boolean outside = planned.basins().isEmpty();
    String project = outside ? PROJECT_OUTSIDE : Weighted.draw(PROJECTS, random);
    var document = new Document("_id", id(planned, 0));
    put(document, MISSION, planned.mission());
    put(document, PLATFORM, glider.serial());
    put(document, START, Date.from(planned.start()));
    if (!planned.atSea()) {
      put(document, END, Date.from(planned.end()));
    }
    putBox(document, track);
    put(document, SEA_NAME, outside ? "South Atlantic" : "Baltic");
    put(document, BASIN, planned.basins());
    put(document, WMO_ID, glider.wmoId());
    put(document, COMPLETE, planned.complete());
    document.put("last_modified", Date.from(fleet.at()));
    putTotals(document, track);
    put(document, VARIABLES, variables(random));
    put(document, PROJECT, project);
    put(document, PROJECT_URL, SampleFleet.PROJECT_URL);
    putProfiles(document, planned, track.size());
    put(document, COMMENT, SampleFleet.COMMENT);
    return document;
  }

  Document profile(PlannedMission planned, ProfileTrack track, int profile) {
    return new Document("_id", id(planned, profile + 1))
        .append(PROFILE.name(NUMBER), profile + 1)
        .append(PROFILE.name(MISSION), planned.mission())
        .append(PROFILE.name(PLATFORM), Roster.glider(planned.platform()).serial())
        .append(PROFILE.name(LON), track.lon(profile))
        .append(PROFILE.name(LAT), track.lat(profile))
        .append(PROFILE.name(TIME), Date.from(track.time(profile)))
        .append(PROFILE.name(MAX_DEPTH_METRES), track.maxDepthMetres(profile));
  }

  private static void putBox(Document document, ProfileTrack track) {
    putIfPresent(document, LAT_MIN, track.lats().min());
    putIfPresent(document, LAT_MAX, track.lats().max());
    putIfPresent(document, LON_MIN, track.lons().min());
    putIfPresent(document, LON_MAX, track.lons().max());
  }

  private static void putTotals(Document document, ProfileTrack track) {
    put(document, PROFILES, track.size());
    put(document, DEPTH_METRES, track.totalDepthMetres());
    put(document, DISTANCE_METRES, track.distanceMetres());
    long points = track.dataPoints();
    put(document, DATA_POINTS, points == (int) points ? (Object) (int) points : (Object) points);
  }

  private void putProfiles(Document document, PlannedMission planned, int profiles) {
    var names = new ArrayList<String>(profiles);
    var ids = new ArrayList<ObjectId>(profiles);
    for (int number = 1; number <= profiles; number++) {
      names.add(Integer.toString(number));
      ids.add(id(planned, number));
    }
    put(document, PROFILE_NAMES, names);
    put(document, PROFILE_IDS, ids);
  }

  private static List<String> variables(Random random) {
    var variables = new ArrayList<>(ALWAYS);
    variables.addAll(Weighted.draw(SENSORS, random));
    return variables;
  }

  /**
   * Returns an identifier made when the data came in: the mission is number 0, its profiles count
   * from 1.
   */
  private ObjectId id(PlannedMission planned, int number) {
    return seeds.id(KIND, planned.index(), planned.end().getEpochSecond(), number);
  }

  private static void put(Document document, MissionField field, Object value) {
    document.put(MISSIONS.name(field), value);
  }

  private static void putIfPresent(Document document, MissionField field, OptionalDouble value) {
    value.ifPresent(degrees -> put(document, field, degrees));
  }
}
