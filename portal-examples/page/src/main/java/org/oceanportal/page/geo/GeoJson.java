package org.oceanportal.page.geo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Box;
import org.oceanportal.model.Position;

/**
 * Maps in the format of RFC 7946: longitude first, degrees of WGS 84, lines of at least two
 * positions, cut where they cross the antimeridian, no bounding boxes.
 */
public final class GeoJson {

  /** The media type. */
  public static final String TYPE = "application/geo+json";

  /**
   * The decimals of a degree: a ten-thousandth of a degree is ten metres; a fix at the surface is
   * no better.
   */
  private static final int DECIMALS = 5;

  private static final double HALF_TURN = 180;
  private static final double FULL_TURN = 360;
  private static final double POLE = 90;

  private GeoJson() {}

  /**
   * A map; one without features is a map too.
   *
   * @param type {@code FeatureCollection}
   * @param features the features
   */
  public record FeatureCollection(String type, List<Feature> features) {

    /** Creates a map of features. */
    public FeatureCollection(List<Feature> features) {
      this("FeatureCollection", List.copyOf(features));
    }
  }

  /**
   * A feature of a map.
   *
   * @param type {@code Feature}
   * @param id its name on the map; left out if null
   * @param geometry its geometry
   * @param properties its properties
   */
  public record Feature(
      String type,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String id,
      Geometry geometry,
      Object properties) {

    /** Creates a feature. */
    public Feature(@Nullable String id, Geometry geometry, Object properties) {
      this("Feature", id, geometry, properties);
    }
  }

  /**
   * A geometry.
   *
   * @param type {@code Point}, {@code LineString}, {@code MultiLineString}, {@code Polygon} or
   *     {@code MultiPolygon}
   * @param coordinates nested as the type requires
   */
  public record Geometry(String type, List<?> coordinates) {}

  /** Returns the point of a position. */
  public static Geometry point(Position position) {
    return new Geometry("Point", place(position.lon(), position.lat()));
  }

  /**
   * Returns the rectangle of a box. One whose westernmost longitude is the greater, or that goes
   * beyond 180, crosses the antimeridian, if it is then no wider than half the earth.
   *
   * @param box the box
   * @return the rectangle, in two if it crosses the antimeridian, a point if it has no extent;
   *     empty if the box is invalid
   */
  public static Optional<Geometry> area(Box box) {
    double width = box.lonMax() - box.lonMin();
    boolean turned = width < 0;
    double eastward = turned ? width + FULL_TURN : width;
    if (!isOnEarth(box) || eastward > (turned ? HALF_TURN : FULL_TURN)) {
      return Optional.empty();
    }
    double west = box.lonMin() > HALF_TURN ? box.lonMin() - FULL_TURN : box.lonMin();
    double east = west + eastward;
    if (east == west && box.latMin() == box.latMax()) {
      return Optional.of(new Geometry("Point", place(west, box.latMin())));
    }
    return Optional.of(
        east <= HALF_TURN
            ? new Geometry("Polygon", rectangle(box, west, east))
            : new Geometry(
                "MultiPolygon",
                List.of(
                    rectangle(box, west, HALF_TURN),
                    rectangle(box, -HALF_TURN, east - FULL_TURN))));
  }

  /** Returns whether a box is valid; longitudes may count to 360, as oceanographers' do. */
  private static boolean isOnEarth(Box box) {
    return box.latMin() >= -POLE
        && box.latMin() <= box.latMax()
        && box.latMax() <= POLE
        && Math.min(box.lonMin(), box.lonMax()) >= -HALF_TURN
        && Math.max(box.lonMin(), box.lonMax()) <= FULL_TURN;
  }

  private static List<List<List<BigDecimal>>> rectangle(Box box, double west, double east) {
    return List.of(
        List.of(
            place(west, box.latMin()),
            place(east, box.latMin()),
            place(east, box.latMax()),
            place(west, box.latMax()),
            place(west, box.latMin())));
  }

  /**
   * Returns the line through positions.
   *
   * @param positions in order of time
   * @return the line, in pieces if it crosses the antimeridian; empty if no piece has two positions
   */
  public static Optional<Geometry> line(List<Position> positions) {
    List<List<List<BigDecimal>>> pieces =
        pieces(positions).stream().filter(piece -> piece.size() > 1).toList();
    if (pieces.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        pieces.size() == 1
            ? new Geometry("LineString", pieces.get(0))
            : new Geometry("MultiLineString", pieces));
  }

  private static List<List<List<BigDecimal>>> pieces(List<Position> positions) {
    var pieces = new ArrayList<List<List<BigDecimal>>>();
    var piece = new ArrayList<List<BigDecimal>>();
    Position before = null;
    for (Position position : positions) {
      if (before != null && Math.abs(position.lon() - before.lon()) > HALF_TURN) {
        double lat = latAtAntimeridian(before, position);
        double side = Math.copySign(HALF_TURN, before.lon());
        piece.add(place(side, lat));
        pieces.add(piece);
        piece = new ArrayList<>();
        piece.add(place(-side, lat));
      }
      piece.add(place(position.lon(), position.lat()));
      before = position;
    }
    pieces.add(piece);
    return pieces;
  }

  /** Returns the latitude at which the short way from one to the other crosses it. */
  private static double latAtAntimeridian(Position from, Position to) {
    double before = HALF_TURN - Math.abs(from.lon());
    double after = HALF_TURN - Math.abs(to.lon());
    double share = before + after == 0 ? 0 : before / (before + after);
    return from.lat() + share * (to.lat() - from.lat());
  }

  private static List<BigDecimal> place(double lon, double lat) {
    return List.of(rounded(lon), rounded(lat));
  }

  private static BigDecimal rounded(double degrees) {
    BigDecimal rounded = BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }
}
