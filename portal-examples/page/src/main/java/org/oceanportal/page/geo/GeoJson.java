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
 * Maps as RFC 7946 writes them: longitude first, degrees of WGS 84, lines of two positions at
 * least, cut where they cross the antimeridian, no bounding boxes.
 */
public final class GeoJson {

  /** The media type. */
  public static final String TYPE = "application/geo+json";

  /** A ten-thousandth of a degree is ten metres; a fix at the surface is no better. */
  private static final int DECIMALS = 5;

  private static final double HALF_TURN = 180;

  private GeoJson() {}

  /**
   * A map; one without features is a map too.
   *
   * @param type {@code FeatureCollection}
   * @param features what is on it
   */
  public record FeatureCollection(String type, List<Feature> features) {

    /** A map of features. */
    public FeatureCollection(List<Feature> features) {
      this("FeatureCollection", List.copyOf(features));
    }
  }

  /**
   * Something on a map.
   *
   * @param type {@code Feature}
   * @param id its name on the map; left out if null
   * @param geometry where it is
   * @param properties what it is
   */
  public record Feature(
      String type,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String id,
      Geometry geometry,
      Object properties) {

    /** Something on a map. */
    public Feature(@Nullable String id, Geometry geometry, Object properties) {
      this("Feature", id, geometry, properties);
    }
  }

  /**
   * A place.
   *
   * @param type {@code Point}, {@code LineString}, {@code MultiLineString} or {@code Polygon}
   * @param coordinates nested as the type wants it
   */
  public record Geometry(String type, List<?> coordinates) {}

  /** The place of a position. */
  public static Geometry point(Position position) {
    return new Geometry("Point", place(position.lon(), position.lat()));
  }

  /** The rectangle of a box, which must not cross the antimeridian; a point if it is no larger. */
  public static Geometry area(Box box) {
    if (box.latMin() == box.latMax() && box.lonMin() == box.lonMax()) {
      return new Geometry("Point", place(box.lonMin(), box.latMin()));
    }
    return new Geometry(
        "Polygon",
        List.of(
            List.of(
                place(box.lonMin(), box.latMin()),
                place(box.lonMax(), box.latMin()),
                place(box.lonMax(), box.latMax()),
                place(box.lonMin(), box.latMax()),
                place(box.lonMin(), box.latMin()))));
  }

  /**
   * The line through positions.
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

  /** Where the short way from one to the other crosses it. */
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
