package org.oceanportal.mongo;

import static org.oceanportal.mongo.MissionField.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.oceanportal.model.Fleet;

/**
 * The names of a portal's collections and fields: everything that an embedder with another database
 * has to provide.
 *
 * <p>{@link #standard()} is the schema of the VOTO observations portal, which this library follows;
 * its field names are facts read from that portal's schema classes (voto-ocean-knowledge/voto-web).
 *
 * @param gliders the missions of gliders
 * @param sailbuoys the missions of sailbuoys, with their tracks
 * @param profiles the gliders' profiles
 */
public record MissionSchema(
    CollectionSchema gliders, CollectionSchema sailbuoys, CollectionSchema profiles) {

  private static final List<MissionField> OF_A_MISSION = List.of(PLATFORM, MISSION, START, END);
  private static final List<MissionField> OF_A_PROFILE =
      List.of(PLATFORM, MISSION, NUMBER, LAT, LON);

  /**
   * Checks that each collection has the required fields.
   *
   * @throws IllegalArgumentException if missions lack a name for platform, mission, start or end,
   *     or profiles one for platform, mission, number, latitude or longitude
   */
  public MissionSchema {
    require("gliders", gliders, OF_A_MISSION);
    require("sailbuoys", sailbuoys, OF_A_MISSION);
    require("profiles", profiles, OF_A_PROFILE);
  }

  /**
   * Returns the schema of the VOTO observations portal.
   *
   * @return the schema
   */
  public static MissionSchema standard() {
    return new MissionSchema(standardGliders(), standardSailbuoys(), standardProfiles());
  }

  /**
   * Parses a schema from JSON that states its differences from the standard one:
   *
   * <pre>{@code
   * {
   *   "gliders": {
   *     "collection": "deployments",
   *     "fields": {"platform": "vehicle.serial", "start": "begin", "dataPoints": null}
   *   },
   *   "sailbuoys": {"platformNumberPrefix": null}
   * }
   * }</pre>
   *
   * <p>Fields have the names of {@link MissionField} in camel case; null stands for a field that
   * the collection does not have, or for platforms that are stored as text.
   *
   * @param json the text
   * @return the schema
   * @throws IllegalArgumentException if the text is not such an object or names what no schema has,
   *     or if the schema lacks what it needs; the message names the place
   */
  public static MissionSchema parse(String json) {
    return SchemaJson.parse(Objects.requireNonNull(json, "json"));
  }

  /**
   * Returns the missions of a fleet.
   *
   * @param fleet the fleet
   * @return the names of their collection and fields
   */
  public CollectionSchema missions(Fleet fleet) {
    return fleet == Fleet.GLIDERS ? gliders : sailbuoys;
  }

  /**
   * Returns this schema with other names for the gliders' missions.
   *
   * @param other their names
   * @return the schema
   */
  public MissionSchema withGliders(CollectionSchema other) {
    return new MissionSchema(other, sailbuoys, profiles);
  }

  /**
   * Returns this schema with other names for the sailbuoys' missions.
   *
   * @param other their names
   * @return the schema
   */
  public MissionSchema withSailbuoys(CollectionSchema other) {
    return new MissionSchema(gliders, other, profiles);
  }

  /**
   * Returns this schema with other names for the profiles.
   *
   * @param other their names
   * @return the schema
   */
  public MissionSchema withProfiles(CollectionSchema other) {
    return new MissionSchema(gliders, sailbuoys, other);
  }

  private static CollectionSchema standardGliders() {
    var names = common();
    names.put(PLATFORM, "platform_serial");
    names.put(PROFILES, "total_profiles");
    names.put(DEPTH_METRES, "total_depth");
    names.put(DATA_POINTS, "total_data_points");
    names.put(PROFILE_NAMES, "profiles");
    names.put(PROFILE_IDS, "profile_ids");
    names.put(COMMENT, "comment");
    return new CollectionSchema("glidermissions", names, null);
  }

  private static CollectionSchema standardSailbuoys() {
    var names = common();
    names.put(PLATFORM, "sailbuoy");
    names.put(LAT, "lat");
    names.put(LON, "lon");
    return new CollectionSchema("sailbuoymissions", names, "SB");
  }

  private static CollectionSchema standardProfiles() {
    return new CollectionSchema(
        "profiles",
        Map.of(
            PLATFORM, "platform_serial",
            MISSION, "mission",
            NUMBER, "number",
            LAT, "lat",
            LON, "lon",
            TIME, "time",
            MAX_DEPTH_METRES, "max_depth"),
        null);
  }

  private static Map<MissionField, String> common() {
    var names = new EnumMap<MissionField, String>(MissionField.class);
    names.put(MISSION, "mission");
    names.put(START, "start");
    names.put(END, "end");
    names.put(LAT_MIN, "lat_min");
    names.put(LAT_MAX, "lat_max");
    names.put(LON_MIN, "lon_min");
    names.put(LON_MAX, "lon_max");
    names.put(SEA_NAME, "sea_name");
    names.put(BASIN, "basin");
    names.put(WMO_ID, "wmo_id");
    names.put(COMPLETE, "is_complete");
    names.put(DISTANCE_METRES, "total_distance_m");
    names.put(VARIABLES, "variables");
    names.put(PROJECT, "project");
    names.put(PROJECT_URL, "project_url");
    return names;
  }

  private static void require(String what, CollectionSchema schema, List<MissionField> fields) {
    Objects.requireNonNull(schema, what);
    for (MissionField field : fields) {
      if (!schema.has(field)) {
        throw new IllegalArgumentException(what + " must have a name for " + field);
      }
    }
  }
}
