package org.oceanportal.sample;

import java.util.Random;

/**
 * A platform's random walk within its waters: it roughly keeps its course, and turns at the edges.
 *
 * <p>Degrees of longitude are as long as in the middle of the waters. No function is used whose
 * result a Java may round as it likes, so a walk is the same everywhere.
 */
final class RandomWalk {

  private static final double METRES_A_DEGREE = 111_195;
  private static final double ROUNDING = 1e6;

  private final Waters waters;
  private final Random random;
  private final double metresALonDegree;
  private double lat;
  private double lon;
  private double north;
  private double east;
  private double travelledMetres;

  RandomWalk(Waters waters, Random random) {
    this.waters = waters;
    this.random = random;
    double middle = StrictMath.toRadians((waters.latMin() + waters.latMax()) / 2);
    this.metresALonDegree = METRES_A_DEGREE * StrictMath.cos(middle);
    this.lat = waters.latMin() + random.nextDouble() * (waters.latMax() - waters.latMin());
    this.lon = waters.lonMin() + random.nextDouble() * (waters.lonMax() - waters.lonMin());
    turn(2);
  }

  void step(double metres) {
    turn(0.6);
    double newLat = lat + north * metres / METRES_A_DEGREE;
    double newLon = lon + east * metres / metresALonDegree;
    if (newLat < waters.latMin() || newLat > waters.latMax()) {
      north = -north;
      newLat = lat;
    }
    if (newLon < waters.lonMin() || newLon > waters.lonMax()) {
      east = -east;
      newLon = lon;
    }
    double metresNorth = (newLat - lat) * METRES_A_DEGREE;
    double metresEast = (newLon - lon) * metresALonDegree;
    travelledMetres += Math.sqrt(metresNorth * metresNorth + metresEast * metresEast);
    lat = newLat;
    lon = newLon;
  }

  double lat() {
    return Math.round(lat * ROUNDING) / ROUNDING;
  }

  double lon() {
    return Math.round(lon * ROUNDING) / ROUNDING;
  }

  double travelledMetres() {
    return travelledMetres;
  }

  private void turn(double most) {
    north += most * (random.nextDouble() - 0.5);
    east += most * (random.nextDouble() - 0.5);
    double length = Math.sqrt(north * north + east * east);
    if (length > 0) {
      north /= length;
      east /= length;
    }
  }
}
