package org.oceanportal.sample;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;

/** What one platform's missions add up to. */
final class PlatformTotals {

  private static final String DISTANCE =
      MissionSchema.standard().sailbuoys().name(MissionField.DISTANCE_METRES);

  private final List<Integer> missions = new ArrayList<>();
  private int profiles;
  private int depthMetres;
  private int seconds;
  private double distanceMetres;

  void add(Voyage voyage, ProfileTrack track) {
    add(voyage);
    profiles += track.size();
    depthMetres += track.totalDepthMetres();
    distanceMetres += track.distanceMetres();
  }

  void add(Voyage voyage, Document sailbuoyMission) {
    add(voyage);
    distanceMetres += sailbuoyMission.getDouble(DISTANCE);
  }

  private void add(Voyage voyage) {
    missions.add(voyage.mission());
    seconds += Math.toIntExact(voyage.duration().toSeconds());
  }

  List<Integer> missions() {
    return missions;
  }

  int profiles() {
    return profiles;
  }

  int depthMetres() {
    return depthMetres;
  }

  int seconds() {
    return seconds;
  }

  double distanceMetres() {
    return distanceMetres;
  }
}
