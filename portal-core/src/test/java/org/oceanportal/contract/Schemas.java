package org.oceanportal.contract;

import static org.oceanportal.mongo.MissionField.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;

/** Schemas of other portals than the standard one. */
public final class Schemas {

  private static final Set<MissionField> OF_A_MISSION = Set.of(PLATFORM, MISSION, START, END);
  private static final Set<MissionField> OF_A_PROFILE = Set.of(PLATFORM, MISSION, NUMBER, LAT, LON);

  private Schemas() {}

  /**
   * Other collections, other names, paths into embedded documents, and sailbuoys whose platform is
   * text.
   *
   * @return the schema
   */
  public static MissionSchema other() {
    return new MissionSchema(gliders(), sailbuoys(), profiles());
  }

  /**
   * The standard schema without a field that can be left out: neither basins nor figures, no tracks
   * of sailbuoys, profiles without time and depth.
   *
   * @return the schema
   */
  public static MissionSchema requiredOnly() {
    MissionSchema standard = MissionSchema.standard();
    return new MissionSchema(
        only(standard.gliders(), OF_A_MISSION),
        only(standard.sailbuoys(), OF_A_MISSION),
        only(standard.profiles(), OF_A_PROFILE));
  }

  /**
   * A schema without some of the fields that can be left out.
   *
   * @param schema the schema with all of them
   * @param random decides on each
   * @return the schema
   */
  public static MissionSchema some(MissionSchema schema, Random random) {
    return new MissionSchema(
        some(schema.gliders(), OF_A_MISSION, random),
        some(schema.sailbuoys(), OF_A_MISSION, random),
        some(schema.profiles(), OF_A_PROFILE, random));
  }

  private static CollectionSchema only(CollectionSchema schema, Set<MissionField> required) {
    var names = new EnumMap<>(schema.names());
    names.keySet().retainAll(required);
    return new CollectionSchema(schema.collection(), names, schema.platformNumberPrefix());
  }

  private static CollectionSchema some(
      CollectionSchema schema, Set<MissionField> required, Random random) {
    var names = new EnumMap<>(schema.names());
    names.keySet().removeIf(field -> !required.contains(field) && random.nextInt(3) == 0);
    return new CollectionSchema(schema.collection(), names, schema.platformNumberPrefix());
  }

  private static CollectionSchema gliders() {
    var names = common();
    names.put(PROFILES, "count.profiles");
    names.put(DEPTH_METRES, "count.metres.down");
    names.put(DATA_POINTS, "count.rows");
    names.put(PROFILE_NAMES, "raw.names");
    names.put(PROFILE_IDS, "raw.ids");
    names.put(COMMENT, "notes");
    return new CollectionSchema("deployments", names, null);
  }

  private static CollectionSchema sailbuoys() {
    var names = common();
    names.put(LAT, "track.y");
    names.put(LON, "track.x");
    return new CollectionSchema("boats", names, null);
  }

  private static Map<MissionField, String> common() {
    var names = new EnumMap<MissionField, String>(MissionField.class);
    names.put(PLATFORM, "vehicle.serial");
    names.put(MISSION, "vehicle.deployment");
    names.put(START, "time.first");
    names.put(END, "time.last");
    names.put(LAT_MIN, "where.box.south");
    names.put(LAT_MAX, "where.box.north");
    names.put(LON_MIN, "where.box.west");
    names.put(LON_MAX, "where.box.east");
    names.put(SEA_NAME, "where.sea");
    names.put(BASIN, "where.basins");
    names.put(WMO_ID, "wmo");
    names.put(COMPLETE, "final");
    names.put(DISTANCE_METRES, "count.metres.along");
    names.put(VARIABLES, "sensors");
    names.put(PROJECT, "project.name");
    names.put(PROJECT_URL, "project.url");
    return names;
  }

  private static CollectionSchema profiles() {
    return new CollectionSchema(
        "casts",
        Map.of(
            PLATFORM, "vehicle.serial",
            MISSION, "vehicle.deployment",
            NUMBER, "n",
            LAT, "fix.y",
            LON, "fix.x",
            TIME, "fix.at",
            MAX_DEPTH_METRES, "bottom"),
        null);
  }
}
