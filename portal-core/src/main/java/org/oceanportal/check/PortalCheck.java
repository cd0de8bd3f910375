package org.oceanportal.check;

import static org.oceanportal.mongo.MissionField.*;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.indexes.MissionIndexes;
import org.oceanportal.internal.Failures;
import org.oceanportal.internal.KnownServer;
import org.oceanportal.internal.MissionReader;
import org.oceanportal.internal.Moment;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.StoredDocuments;
import org.oceanportal.model.Fleet;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.PortalException;

/**
 * A check of a portal's database against its schema. It only reads: of every document the small
 * fields that the schema names, never the two lists of profiles. Thread-safe.
 */
public final class PortalCheck {

  private static final Set<MissionField> NEVER_READ = EnumSet.of(PROFILE_NAMES, PROFILE_IDS);
  private static final Set<MissionField> NEEDED = EnumSet.of(PLATFORM, MISSION, START);
  private static final Set<MissionField> NEEDED_OF_PROFILES =
      EnumSet.of(PLATFORM, MISSION, LAT, LON);
  private static final int BATCH = 1_000;

  private final MongoDatabase database;
  private final KnownServer server;
  private final MissionSchema schema;
  private final InstantSource clock;
  private final Duration longestMission;

  /**
   * Creates a check; {@code Portal.check()} runs that of a portal.
   *
   * @param database the portal's database
   * @param schema the names of its collections and fields
   * @param clock the current time
   * @param longestMission how long a mission can last
   */
  public PortalCheck(
      MongoDatabase database, MissionSchema schema, InstantSource clock, Duration longestMission) {
    this.database = Objects.requireNonNull(database, "database");
    this.server = new KnownServer(database);
    this.schema = Objects.requireNonNull(schema, "schema");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.longestMission = Objects.requireNonNull(longestMission, "longestMission");
  }

  /**
   * Runs the check.
   *
   * @return the results
   * @throws PortalException if the database cannot answer
   */
  public CheckReport run() {
    return Failures.explained("check", this::report);
  }

  private CheckReport report() {
    Instant now = Instant.ofEpochMilli(clock.millis());
    var collections = new ArrayList<CollectionCheck>();
    var overlaps = new ArrayList<Overlap>();
    long count = 0;
    for (Fleet fleet : Fleet.values()) {
      var ofFleet = new Overlaps(fleet);
      collections.add(missions(fleet, new Moment(now, now, longestMission), ofFleet));
      ofFleet.find();
      overlaps.addAll(ofFleet.listed());
      count += ofFleet.count();
    }
    collections.add(check(null, schema.profiles(), NEEDED_OF_PROFILES, document -> {}));
    return new CheckReport(
        now,
        server(),
        collections,
        overlaps.subList(0, Math.min(overlaps.size(), CheckReport.MOST_OVERLAPS)),
        count,
        indexes());
  }

  private List<IndexCheck> indexes() {
    var indexes = new MissionIndexes(database, schema, clock);
    Set<String> missing = Set.copyOf(indexes.missing());
    return indexes.names().stream()
        .map(name -> new IndexCheck(name, !missing.contains(name)))
        .toList();
  }

  private CollectionCheck missions(Fleet fleet, Moment moment, Overlaps overlaps) {
    CollectionSchema missions = schema.missions(fleet);
    var reader = new MissionReader(missions, moment);
    return check(
        fleet, missions, NEEDED, document -> addTimeAtSea(document, missions, reader, overlaps));
  }

  private static void addTimeAtSea(
      Document document, CollectionSchema missions, MissionReader reader, Overlaps overlaps) {
    Instant start = reader.start(document);
    Instant end = reader.isStillAtSea(document) ? reader.moment().at() : reader.end(document);
    if (start != null
        && end != null
        && end.isAfter(start)
        && !reader.moment().isTooLong(start, end)) {
      Platforms.key(document, missions).ifPresent(key -> overlaps.add(key, start, end));
    }
  }

  private CollectionCheck check(
      @Nullable Fleet fleet,
      CollectionSchema collection,
      Set<MissionField> needed,
      Consumer<Document> also) {
    var counts = new ArrayList<FieldCounts>();
    var paths = new ArrayList<String>();
    for (MissionField field : MissionField.values()) {
      if (collection.has(field) && !NEVER_READ.contains(field)) {
        counts.add(new FieldCounts(field, needed.contains(field), collection));
        paths.add(collection.name(field));
      }
    }
    long documents = 0;
    for (Document document : small(collection, paths)) {
      documents++;
      counts.forEach(each -> each.add(document));
      also.accept(document);
    }
    return new CollectionCheck(
        fleet,
        collection.collection(),
        documents,
        counts.stream().map(FieldCounts::result).toList());
  }

  private Iterable<Document> small(CollectionSchema collection, List<String> paths) {
    return StoredDocuments.in(database, collection.collection())
        .find()
        .collation(server.collation())
        .projection(Projections.include(paths))
        .batchSize(BATCH);
  }

  private ServerFacts server() {
    Document build = database.runCommand(new Document("buildInfo", 1));
    Document hello = database.runCommand(new Document("isMaster", 1));
    return new ServerFacts(
        String.valueOf(build.get("version")),
        build.getList("storageEngines", String.class, List.of()),
        hello.getString("setName"),
        "isdbgrid".equals(hello.getString("msg")),
        explains(),
        hello.get("logicalSessionTimeoutMinutes") != null);
  }

  private boolean explains() {
    var find = new Document("find", schema.gliders().collection()).append("limit", 1);
    try {
      database.runCommand(new Document("explain", find).append("verbosity", "queryPlanner"));
      return true;
    } catch (MongoCommandException refused) {
      return false;
    }
  }
}
