package org.oceanportal.contract;

import static org.oceanportal.mongo.MissionField.*;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;

/**
 * A document of one of the three collections, told by field and written by whatever names a schema
 * gives them; fields that the schema has no name for are left out.
 *
 * <p>A new mission lasts from 2024-05-01 to 2024-05-11, ten days; a glider's is in the Bornholm
 * Basin and has the arrays that make real documents big. Everything else is absent. A new profile
 * is at 55 N 15 E.
 */
public final class MissionDocument {

  private static final String START_OF_NEW = "2024-05-01T00:00:00Z";
  private static final String END_OF_NEW = "2024-05-11T00:00:00Z";

  private final Function<MissionSchema, CollectionSchema> collection;
  private final Map<MissionField, Object> values = new EnumMap<>(MissionField.class);
  private final Set<MissionField> told = EnumSet.noneOf(MissionField.class);
  private int sailbuoy;
  private final Map<String, Object> others = new TreeMap<>();
  private Object id;

  private MissionDocument(Function<MissionSchema, CollectionSchema> collection) {
    this.collection = collection;
  }

  /** A glider's mission. */
  public static MissionDocument glider(String serial, int mission) {
    return new MissionDocument(MissionSchema::gliders)
        .with(PLATFORM, serial)
        .with(MISSION, mission)
        .from(START_OF_NEW)
        .to(END_OF_NEW)
        .basin("Bornholm Basin")
        .with(PROFILE_NAMES, List.of("0001", "0002"))
        .with(PROFILE_IDS, List.of(new ObjectId(), new ObjectId()))
        .asNew();
  }

  /** A sailbuoy's mission; the platform is stored as the schema has it, 2016 or SB2016. */
  public static MissionDocument sailbuoy(int number, int mission) {
    var document =
        new MissionDocument(MissionSchema::sailbuoys)
            .with(MISSION, mission)
            .from(START_OF_NEW)
            .to(END_OF_NEW);
    document.sailbuoy = number;
    return document.asNew();
  }

  /** A profile of a glider's mission. */
  public static MissionDocument profile(String serial, int mission, int number) {
    return new MissionDocument(MissionSchema::profiles)
        .with(PLATFORM, serial)
        .with(MISSION, mission)
        .with(NUMBER, number)
        .at(55, 15)
        .asNew();
  }

  /** What every new document has is not what a test is about. */
  private MissionDocument asNew() {
    told.clear();
    return this;
  }

  /** The same document, with a start. */
  public MissionDocument from(String start) {
    return with(START, Instant.parse(start));
  }

  /** The same document, with an end. */
  public MissionDocument to(String end) {
    return with(END, Instant.parse(end));
  }

  /** The same document, without an end. */
  public MissionDocument stillAtSea() {
    return without(END);
  }

  /** The same document, with a basin text. */
  public MissionDocument basin(String text) {
    return with(BASIN, text);
  }

  /** The same profile, elsewhere. */
  public MissionDocument at(double lat, double lon) {
    return with(LAT, lat).with(LON, lon);
  }

  /** The same document, with a value of any type; null is stored as null. */
  public MissionDocument with(MissionField field, Object value) {
    values.put(field, value);
    told.add(field);
    return this;
  }

  /** The same document, without a field. */
  public MissionDocument without(MissionField field) {
    values.remove(field);
    if (field == PLATFORM) {
      sailbuoy = 0;
    }
    return this;
  }

  /** The same document, with an identifier of any type. */
  public MissionDocument id(Object value) {
    id = value;
    return this;
  }

  /**
   * The same document, with a field that no schema names; it yields to one that the schema does.
   */
  public MissionDocument other(String name, Object value) {
    others.put(name, value);
    return this;
  }

  /** Whether a schema has a name for each field that was set since the document was new. */
  boolean isWholeIn(MissionSchema schema) {
    return told.stream().allMatch(collection(schema)::has);
  }

  /** The collection it belongs to, as the schema calls it. */
  CollectionSchema collection(MissionSchema schema) {
    return collection.apply(schema);
  }

  /** The document as the schema stores it. */
  Document document(MissionSchema schema) {
    CollectionSchema names = collection(schema);
    var document = new Document();
    if (sailbuoy != 0 && !values.containsKey(PLATFORM)) {
      put(document, names.name(PLATFORM), storedSailbuoy(names));
    }
    values.forEach(
        (field, value) -> {
          if (names.has(field)) {
            put(document, names.name(field), value);
          }
        });
    others.keySet().stream()
        .filter(name -> names.names().values().stream().noneMatch(path -> startsWith(path, name)))
        .forEach(name -> document.put(name, others.get(name)));
    if (id != null) {
      document.put("_id", id);
    }
    return document;
  }

  private static boolean startsWith(String path, String name) {
    return (path + ".").startsWith(name + ".");
  }

  private Object storedSailbuoy(CollectionSchema names) {
    return names.platformNumberPrefix() == null ? "SB" + sailbuoy : (Object) sailbuoy;
  }

  private static void put(Document document, String path, Object value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      document.put(path, value);
    } else {
      var inner = (Document) document.computeIfAbsent(path.substring(0, dot), n -> new Document());
      put(inner, path.substring(dot + 1), value);
    }
  }

  /** The fields and their values, for the message of a failed test. */
  @Override
  public String toString() {
    return values.toString();
  }
}
