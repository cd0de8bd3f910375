package org.oceanportal.sample;

import java.time.Instant;
import java.util.Random;
import java.util.stream.DoubleStream;

/** The places and depths of the profiles of one mission, evenly spaced in time. */
final class ProfileTrack {

  private static final double METRES_A_DAY = 22_000;
  private static final double SECONDS_A_DAY = 86_400;
  private static final int FEWEST_A_DAY = 17;
  private static final int MOST_A_DAY = 90;

  private final PlannedMission planned;
  private final double[] lats;
  private final double[] lons;
  private final double[] maxDepths;
  private final double distanceMetres;
  private final long dataPoints;

  private ProfileTrack(PlannedMission planned, int profiles, Random random) {
    this.planned = planned;
    this.lats = new double[profiles];
    this.lons = new double[profiles];
    this.maxDepths = new double[profiles];
    Waters waters = Waters.ofBasins(planned.basins());
    var walk = new RandomWalk(waters, random);
    double step = days(planned) * METRES_A_DAY / Math.max(1, profiles - 1);
    double rowsAMetre = 2 + 4 * random.nextDouble();
    double rows = 0;
    for (int i = 0; i < profiles; i++) {
      if (i > 0) {
        walk.step(step);
      }
      lats[i] = walk.lat();
      lons[i] = walk.lon();
      maxDepths[i] = depth(waters, random);
      rows += rowsAMetre * maxDepths[i];
    }
    this.distanceMetres = walk.travelledMetres();
    this.dataPoints = Math.round(rows);
  }

  static ProfileTrack of(PlannedMission planned, SampleFleet fleet, Random random) {
    int aDay = FEWEST_A_DAY + random.nextInt(MOST_A_DAY - FEWEST_A_DAY + 1);
    Integer exactly = fleet.profilesPerMission();
    int profiles = exactly != null ? exactly : (int) Math.round(aDay * days(planned));
    return new ProfileTrack(planned, profiles, random);
  }

  int size() {
    return lats.length;
  }

  double lat(int profile) {
    return lats[profile];
  }

  double lon(int profile) {
    return lons[profile];
  }

  double maxDepthMetres(int profile) {
    return maxDepths[profile];
  }

  /** Returns the time of a profile: the first at the mission's start, the last at its end. */
  Instant time(int profile) {
    long seconds = planned.duration().toSeconds();
    return planned.start().plusSeconds(seconds * profile / Math.max(1, size() - 1));
  }

  double distanceMetres() {
    return distanceMetres;
  }

  int totalDepthMetres() {
    return Math.toIntExact(Math.round(DoubleStream.of(maxDepths).sum()));
  }

  long dataPoints() {
    return dataPoints;
  }

  DoubleStream lats() {
    return DoubleStream.of(lats);
  }

  DoubleStream lons() {
    return DoubleStream.of(lons);
  }

  /** Draws a depth, to the decimetre: most profiles reach the bottom, some are cut short. */
  private static double depth(Waters waters, Random random) {
    double full =
        waters.shallowest() + random.nextDouble() * (waters.deepest() - waters.shallowest());
    double reached = random.nextInt(20) == 0 ? full * random.nextDouble() : full;
    return Math.round(reached * 10) / 10.0;
  }

  private static double days(PlannedMission planned) {
    return planned.duration().toSeconds() / SECONDS_A_DAY;
  }
}
