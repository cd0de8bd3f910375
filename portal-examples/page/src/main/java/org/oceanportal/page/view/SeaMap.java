package org.oceanportal.page.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Box;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.page.geo.Fixes;
import org.oceanportal.page.geo.GeoJson;
import org.oceanportal.page.geo.GeoJson.Feature;
import org.oceanportal.page.geo.GeoJson.FeatureCollection;
import org.oceanportal.page.view.AtSea.Vessel;
import org.oceanportal.views.Names;

/**
 * The missions at sea as GeoJSON: for each mission its track, if it has one, and its last position;
 * where neither is known, the rectangle or the point that the mission names.
 */
public final class SeaMap {

  private SeaMap() {}

  /**
   * The properties of a feature. The names are an interface.
   *
   * @param feature {@code track}, {@code last} or {@code area}; on pages {@code doubtful} too
   * @param fleet glider or sailbuoy
   * @param platformSerial the platform
   * @param mission its mission
   * @param page the mission's page
   * @param start its first data
   * @param lastFix the time of its last fix; null if unknown
   * @param freshness the freshness of that fix: fresh (under 6 hours), recent (12), ageing (24),
   *     old, unknown
   * @param freshnessWords the same for people
   */
  public record Properties(
      String feature,
      String fleet,
      @Nullable String platformSerial,
      @Nullable Integer mission,
      @Nullable String page,
      @Nullable Instant start,
      @Nullable Instant lastFix,
      String freshness,
      String freshnessWords) {}

  /** Returns the map of the missions at sea as they are stored, with freshness as of now. */
  public static FeatureCollection of(AtSea atSea, Instant now) {
    var features = new ArrayList<Feature>();
    for (Vessel vessel : atSea.vessels()) {
      add(vessel, vessel.track(), now, features);
    }
    return new FeatureCollection(features);
  }

  /**
   * Returns the map for people: fixes that no vessel could have reached are not part of its track,
   * but features of their own, called {@code doubtful}.
   */
  static FeatureCollection marked(AtSea atSea, Instant now) {
    var features = new ArrayList<Feature>();
    for (Vessel vessel : atSea.vessels()) {
      Fixes.Checked fixes = vessel.fixes();
      add(vessel, fixes.reached(), now, features);
      for (Position fix : fixes.doubtful()) {
        features.add(new Feature(null, GeoJson.point(fix), properties("doubtful", vessel, now)));
      }
    }
    return new FeatureCollection(features);
  }

  private static void add(
      Vessel vessel, List<Position> track, Instant now, List<Feature> features) {
    Box area = vessel.area();
    if (area != null && vessel.track().isEmpty()) {
      GeoJson.area(area)
          .ifPresent(it -> features.add(new Feature(null, it, properties("area", vessel, now))));
    }
    if (track.isEmpty()) {
      return;
    }
    GeoJson.line(track)
        .ifPresent(line -> features.add(new Feature(null, line, properties("track", vessel, now))));
    MissionKey key = vessel.mission().key().orElse(null);
    String id = Names.of(vessel.fleet()) + " " + key;
    Position last = track.get(track.size() - 1);
    features.add(new Feature(id, GeoJson.point(last), properties("last", vessel, now)));
  }

  private static Properties properties(String feature, Vessel vessel, Instant now) {
    FixAge age = FixAge.of(vessel.lastFix(), now);
    MissionKey key = vessel.mission().key().orElse(null);
    return new Properties(
        feature,
        Names.of(vessel.fleet()),
        vessel.mission().platformSerial(),
        vessel.mission().mission(),
        key == null ? null : Links.mission(key),
        vessel.mission().start(),
        vessel.lastFix(),
        age.colour(),
        age.words());
  }
}
