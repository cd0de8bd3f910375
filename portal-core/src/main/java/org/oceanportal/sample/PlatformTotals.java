package org.oceanportal.sample;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;

/** The sums of one platform's missions. */
final class PlatformTotals {

  private static final String DISTANCE =
      MissionSchema.standard().sailbuoys().name(MissionField.DISTANCE_METRES);

  private final List<Integer> missions = new ArrayList<>();
  private int profiles;
  private int depthMetres;
  private int seconds;
  private double distanceMetres;

  void add(PlannedMission planned, ProfileTrack track) {
    add(planned);
    profiles += track.size();
    depthMetres += track.totalDepthMetres();
    distanceMetres += track.distanceMetres();
  }

  void add(PlannedMission planned, Document sailbuoyMission) {
    add(planned);
    distanceMetres += sailbuoyMission.getDouble(DISTANCE);
  }

  private void add(PlannedMission planned) {
    missions.add(planned.mission());
    seconds += Math.toIntExact(planned.duration().toSeconds());
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
