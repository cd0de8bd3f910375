package org.oceanportal.mongo;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The fields of a mission or a profile that the queries read. {@link MissionSchema} has a portal's
 * names for them, and the types that the real one stores.
 */
public enum MissionField {
  /** The platform: text for gliders, a number for the real portal's sailbuoys. */
  PLATFORM,
  /** The mission's number on its platform: a whole number. */
  MISSION,
  /** The first data: a date. */
  START,
  /** The last data: a date; absent while the mission is at sea. */
  END,
  /** The southernmost latitude, degrees. */
  LAT_MIN,
  /** The northernmost latitude, degrees. */
  LAT_MAX,
  /** The westernmost longitude, degrees. */
  LON_MIN,
  /** The easternmost longitude, degrees. */
  LON_MAX,
  /** The sea: text. */
  SEA_NAME,
  /** The basins: a comma list. */
  BASIN,
  /** The identifier of the World Meteorological Organization: a whole number. */
  WMO_ID,
  /** Whether the full-resolution data are in: a boolean. */
  COMPLETE,
  /** The number of profiles. */
  PROFILES,
  /** The sum of the profiles' greatest depths, metres. */
  DEPTH_METRES,
  /** The distance over ground, metres. */
  DISTANCE_METRES,
  /** The number of rows of data. */
  DATA_POINTS,
  /** The names of what was measured: a list of text. */
  VARIABLES,
  /** The project: text. */
  PROJECT,
  /** The project's page: text. */
  PROJECT_URL,
  /** A comment: text. */
  COMMENT,
  /** One text a profile: most of a mission document's size, and never read by a query. */
  PROFILE_NAMES,
  /** One identifier a profile: the rest of the size, and never read by a query. */
  PROFILE_IDS,
  /** A position's latitude in degrees; of a sailbuoy's mission, a list of them. */
  LAT,
  /** A position's longitude in degrees; of a sailbuoy's mission, a list of them. */
  LON,
  /** A profile's time: a date. */
  TIME,
  /** A profile's greatest depth, metres. */
  MAX_DEPTH_METRES,
  /** A profile's number within its mission: a whole number. */
  NUMBER;

  private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

  /**
   * Returns the name of this field in a schema file and in JSON: {@code LAT_MIN} is {@code latMin}.
   *
   * @return the name in camel case
   */
  public String jsonName() {
    return UNDERSCORE
        .matcher(name().toLowerCase(Locale.ROOT))
        .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }
}
