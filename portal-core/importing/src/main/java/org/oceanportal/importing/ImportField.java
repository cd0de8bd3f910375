package org.oceanportal.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oceanportal.mongo.MissionField;

/**
 * The fields that a column of a file can hold. A cell that is blank, or that stands for a missing
 * value ({@code NaN}, {@code None}, {@code N/A} and the like), has no value: it does not change
 * what is stored.
 *
 * <p>Times are ISO 8601 with the year first, {@code 2024-05-31T12:00:00Z} or {@code
 * 20240531T120000Z}, with a blank for the {@code T}, without seconds, with an offset from UTC, or
 * without one, which means UTC; a date alone, which means its first instant; or a count of seconds
 * (10 digits), milliseconds (13) and so on since 1970. Others need {@link
 * FileFormat#withDateFormat}. Their years are 1990 to 2099: the first gliders went to sea in 1991,
 * and a clock that was never set reads 1970 or 1980. Figures are 0 to 2<sup>53</sup>. Longitudes
 * from 180 to 360 are stored as -180 to 0.
 */
public enum ImportField {
  /** The platform, {@code SEA045}. Required. Needed. */
  PLATFORM_SERIAL("platformSerial", ValueKind.TEXT, MissionField.PLATFORM),
  /** The mission's number, {@code 25} or {@code M25}. */
  MISSION("mission", ValueKind.MISSION_NUMBER, MissionField.MISSION),
  /** The first data: a time. Required. Needed. */
  START("start", ValueKind.TIME, MissionField.START),
  /** The last data: a time. A mission without one is at sea. */
  END("end", ValueKind.TIME, MissionField.END),
  /** The basins: a comma list. */
  BASIN("basin", ValueKind.TEXT, MissionField.BASIN),
  /** The project. */
  PROJECT("project", ValueKind.TEXT, MissionField.PROJECT),
  /** The number of profiles: a whole figure. */
  PROFILES("profiles", ValueKind.WHOLE, MissionField.PROFILES),
  /** The distance over ground: a figure. */
  DISTANCE_METRES("distanceMetres", ValueKind.DECIMAL, MissionField.DISTANCE_METRES),
  /** The distance over ground in kilometres: a figure, stored as metres. */
  DISTANCE_KM("distanceKm", ValueKind.KILOMETRES, MissionField.DISTANCE_METRES),
  /** The sum of the profiles' greatest depths: a figure. */
  DEPTH_METRES("depthMetres", ValueKind.NUMBER, MissionField.DEPTH_METRES),
  /** The number of rows of data: a whole figure. */
  DATA_POINTS("dataPoints", ValueKind.WHOLE, MissionField.DATA_POINTS),
  /** The southernmost latitude, -90 to 90. */
  LAT_MIN("latMin", ValueKind.LATITUDE, MissionField.LAT_MIN),
  /** The northernmost latitude, -90 to 90. */
  LAT_MAX("latMax", ValueKind.LATITUDE, MissionField.LAT_MAX),
  /** The westernmost longitude, -180 to 360; east of the easternmost if the date line is within. */
  LON_MIN("lonMin", ValueKind.LONGITUDE, MissionField.LON_MIN),
  /** The easternmost longitude, -180 to 360. */
  LON_MAX("lonMax", ValueKind.LONGITUDE, MissionField.LON_MAX),
  /**
   * The latitude of one position, such as where the platform was deployed: a box without extent. It
   * gives way to {@link #LAT_MIN} and {@link #LAT_MAX} of the same row, and to latitudes stored
   * already that span an extent.
   */
  LAT("lat", ValueKind.LATITUDE, MissionField.LAT_MIN, MissionField.LAT_MAX),
  /** The longitude of one position, with the same rule as {@link #LAT}. */
  LON("lon", ValueKind.LONGITUDE, MissionField.LON_MIN, MissionField.LON_MAX),
  /** The sea. */
  SEA_NAME("seaName", ValueKind.TEXT, MissionField.SEA_NAME),
  /** The identifier of the World Meteorological Organization: a whole figure. */
  WMO_ID("wmoId", ValueKind.WHOLE, MissionField.WMO_ID),
  /** Whether the full-resolution data are in: {@code true} or {@code false}, yes or no, 1 or 0. */
  COMPLETE("complete", ValueKind.FLAG, MissionField.COMPLETE),
  /**
   * The status, as lists of missions have it: {@code complete} means that the full-resolution data
   * are in; {@code planned}, {@code live} and {@code late} have no effect.
   */
  STATUS("status", ValueKind.STATUS, MissionField.COMPLETE),
  /** The names of what was measured: a comma list. */
  VARIABLES("variables", ValueKind.NAMES, MissionField.VARIABLES),
  /** The project's page. */
  PROJECT_URL("projectUrl", ValueKind.TEXT, MissionField.PROJECT_URL),
  /** A comment. */
  COMMENT("comment", ValueKind.TEXT, MissionField.COMMENT),
  /** When a position was: a time. Of positions only. */
  TIME("time", ValueKind.TIME, MissionField.TIME),
  /** A position's number within its mission: a whole number. Of positions only. */
  NUMBER("number", ValueKind.WHOLE, MissionField.NUMBER),
  /** The greatest depth at a position: a figure. Of positions only. */
  MAX_DEPTH("depth", ValueKind.NUMBER, MissionField.MAX_DEPTH_METRES);

  private final String label;
  private final ValueKind kind;
  private final MissionField target;
  private final MissionField lastTarget;

  ImportField(String label, ValueKind kind, MissionField target) {
    this(label, kind, target, target);
  }

  ImportField(String label, ValueKind kind, MissionField target, MissionField lastTarget) {
    this.label = label;
    this.kind = kind;
    this.target = target;
    this.lastTarget = lastTarget;
  }

  /**
   * Returns the name by which a user maps it, {@code platformSerial}.
   *
   * @return the name
   */
  public String label() {
    return label;
  }

  /**
   * Returns the field with a name.
   *
   * @param label the name
   * @return the field, if there is one
   */
  public static Optional<ImportField> labelled(String label) {
    return Arrays.stream(values()).filter(field -> field.label.equals(label)).findFirst();
  }

  /** Returns the names of all fields, as a list for messages. */
  static String labels() {
    return Arrays.stream(values()).map(ImportField::label).collect(Collectors.joining(", "));
  }

  ValueKind kind() {
    return kind;
  }

  /** Returns the mission's field that it sets; the first of two if it is a position. */
  MissionField target() {
    return target;
  }

  /** Returns the mission's field that a position sets too. */
  MissionField lastTarget() {
    return lastTarget;
  }

  boolean isPosition() {
    return target != lastTarget;
  }

  /** Returns whether the database's field of that name holds the same value. */
  boolean isStoredAsItIs() {
    return !isPosition() && this != DISTANCE_KM && this != STATUS;
  }

  /**
   * Returns whether a row with a bad value here is rejected. Without a number it would be another
   * mission, and without an end it would be at sea.
   */
  boolean isNeeded() {
    return this == PLATFORM_SERIAL || this == MISSION || this == START || this == END;
  }

  /** Returns other names by which a column is known. */
  List<String> otherNames() {
    return switch (this) {
      case BASIN -> List.of("basins");
      case LAT -> List.of("latitude");
      case LON -> List.of("longitude");
      case MAX_DEPTH -> List.of("max_depth");
      default -> List.of();
    };
  }
}
