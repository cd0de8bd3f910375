package org.oceanportal.check;

import static org.oceanportal.mongo.MissionField.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.Values;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;

/** The rules for valid values of a field. */
final class FieldRules {

  private static final Set<MissionField> NUMBERS = EnumSet.of(MISSION, WMO_ID, NUMBER);
  private static final Set<MissionField> DATES = EnumSet.of(START, END, TIME);
  private static final Set<MissionField> LATITUDES = EnumSet.of(LAT_MIN, LAT_MAX, LAT);
  private static final Set<MissionField> LONGITUDES = EnumSet.of(LON_MIN, LON_MAX, LON);
  private static final Set<MissionField> FIGURES =
      EnumSet.of(PROFILES, DEPTH_METRES, DISTANCE_METRES, DATA_POINTS);
  private static final double LATITUDE = 90;
  private static final double LONGITUDE = 180;

  private final CollectionSchema schema;

  FieldRules(CollectionSchema schema) {
    this.schema = schema;
  }

  static boolean isAbsent(Object value) {
    return value instanceof String text && text.isBlank();
  }

  /** Returns whether a value that is neither null nor blank is valid for the queries. */
  boolean isValid(MissionField field, Object value) {
    if (field == PLATFORM) {
      return Platforms.shown(value, schema) != null;
    }
    if (NUMBERS.contains(field)) {
      return Values.integer(value) != null;
    }
    if (DATES.contains(field)) {
      return Values.date(value) != null;
    }
    if (LATITUDES.contains(field)) {
      return isPlace(value, LATITUDE);
    }
    if (LONGITUDES.contains(field)) {
      return isPlace(value, LONGITUDE);
    }
    if (FIGURES.contains(field)) {
      return Values.figure(value) != null;
    }
    return isOther(field, value);
  }

  private static boolean isOther(MissionField field, Object value) {
    return switch (field) {
      case COMPLETE -> value instanceof Boolean;
      case VARIABLES -> value instanceof List<?>;
      case MAX_DEPTH_METRES -> isFinite(Values.number(value));
      default -> Values.text(value) != null;
    };
  }

  private static boolean isFinite(@Nullable Double number) {
    return number != null && Double.isFinite(number);
  }

  /**
   * Returns whether a value is in degrees, or is the list of a sailbuoy's track with at least one
   * such value.
   */
  private static boolean isPlace(Object value, double bound) {
    return value instanceof List<?> track
        ? track.stream().anyMatch(each -> Values.degrees(each, bound) != null)
        : Values.degrees(value, bound) != null;
  }
}
