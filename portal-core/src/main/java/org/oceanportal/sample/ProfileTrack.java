package org.oceanportal.sample;

import java.time.Instant;
import java.util.Random;
import java.util.stream.DoubleStream;

/** Where and how deep the profiles of one mission were taken, evenly in time. */
final class ProfileTrack {

  private static final double METRES_A_DAY = 22_000;
  private static final double SECONDS_A_DAY = 86_400;
  private static final int FEWEST_A_DAY = 17;
  private static final int MOST_A_DAY = 90;

  private final Voyage voyage;
  private final double[] lats;
  private final double[] lons;
  private final double[] maxDepths;
  private final double distanceMetres;
  private final long dataPoints;

  private ProfileTrack(Voyage voyage, int profiles, Random random) {
    this.voyage = voyage;
    this.lats = new double[profiles];
    this.lons = new double[profiles];
    this.maxDepths = new double[profiles];
    Waters waters = Waters.ofBasins(voyage.basins());
    var walk = new RandomWalk(waters, random);
    double step = days(voyage) * METRES_A_DAY / Math.max(1, profiles - 1);
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

  static ProfileTrack of(Voyage voyage, SampleFleet fleet, Random random) {
    int aDay = FEWEST_A_DAY + random.nextInt(MOST_A_DAY - FEWEST_A_DAY + 1);
    Integer exactly = fleet.profilesPerMission();
    int profiles = exactly != null ? exactly : (int) Math.round(aDay * days(voyage));
    return new ProfileTrack(voyage, profiles, random);
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

  /** The first at the mission's start, the last at its end. */
  Instant time(int profile) {
    long seconds = voyage.duration().toSeconds();
    return voyage.start().plusSeconds(seconds * profile / Math.max(1, size() - 1));
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

  /** Most profiles reach the bottom, some are cut short; to the decimetre. */
  private static double depth(Waters waters, Random random) {
    double full =
        waters.shallowest() + random.nextDouble() * (waters.deepest() - waters.shallowest());
    double reached = random.nextInt(20) == 0 ? full * random.nextDouble() : full;
    return Math.round(reached * 10) / 10.0;
  }

  private static double days(Voyage voyage) {
    return voyage.duration().toSeconds() / SECONDS_A_DAY;
  }
}
