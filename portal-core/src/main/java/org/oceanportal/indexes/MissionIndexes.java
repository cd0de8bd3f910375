package org.oceanportal.indexes;

import static org.oceanportal.mongo.MissionField.*;

import com.mongodb.ExplainVerbosity;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.oceanportal.internal.Failures;
import org.oceanportal.internal.KnownServer;
import org.oceanportal.internal.Moment;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.StoredDocuments;
import org.oceanportal.internal.pushdown.Plan;
import org.oceanportal.internal.pushdown.Plans;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.PortalException;

/**
 * The indexes that serve the queries, with a view of how a server uses them.
 *
 * <p>Their names begin with {@code portal_}; other indexes are neither changed nor dropped. Totals
 * over all time read every mission, so no index serves them. Thread-safe.
 */
public final class MissionIndexes {

  private static final int INDEX_OPTIONS_CONFLICT = 85;
  private static final int INDEX_KEYS_CONFLICT = 86;
  private static final int NO_VIEW = 166;
  private static final int COMMAND_NOT_FOUND = 59;

  private final MongoDatabase database;
  private final KnownServer server;
  private final MissionSchema schema;
  private final InstantSource clock;

  /**
   * Creates an object for the indexes of a database; {@code Portal.indexes()} returns that of a
   * portal.
   *
   * @param database the portal's database
   * @param schema the names of its collections and fields
   * @param clock the current time
   */
  public MissionIndexes(MongoDatabase database, MissionSchema schema, InstantSource clock) {
    this.database = Objects.requireNonNull(database, "database");
    this.server = new KnownServer(database);
    this.schema = Objects.requireNonNull(schema, "schema");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * Creates the indexes that do not exist yet. The server may lock a collection while it builds
   * one.
   *
   * @return the names of the indexes, as {@code collection.index}; one that the database has under
   *     another name is left out
   * @throws PortalException if the server cannot be reached or refuses; if a name is taken by
   *     another index or a collection is a view, after all others are created, with their names
   */
  public List<String> create() {
    return Failures.explained("indexes", this::createEach);
  }

  private List<String> createEach() {
    var made = new ArrayList<String>();
    var refused = new ArrayList<String>();
    wanted().forEach(index -> create(index, made, refused));
    if (!refused.isEmpty()) {
      throw new PortalException(
          "indexes",
          PortalException.Reason.FAILED,
          "made " + made + ", but the database refused " + String.join("; ", refused),
          null);
    }
    return List.copyOf(made);
  }

  /**
   * Returns the names of the indexes that serve the queries, as {@code collection.index}. Nothing
   * is sent.
   *
   * @return the names
   */
  public List<String> names() {
    return wanted().stream().map(Wanted::fullName).toList();
  }

  /**
   * Returns the indexes that the database does not have, under any name: one {@code listIndexes}
   * for each collection.
   *
   * @return the names, as {@code collection.index}
   * @throws PortalException if the server cannot be reached or refuses
   */
  public List<String> missing() {
    return Failures.explained("indexes", this::findMissing);
  }

  private List<String> findMissing() {
    var present = new HashMap<String, List<Document>>();
    for (Wanted index : wanted()) {
      present.computeIfAbsent(
          index.collection(),
          name -> StoredDocuments.in(database, name).listIndexes().into(new ArrayList<>()));
    }
    return wanted().stream()
        .filter(index -> !index.isAmong(present.getOrDefault(index.collection(), List.of())))
        .map(Wanted::fullName)
        .toList();
  }

  /** An index that serves queries. */
  private record Wanted(String collection, String name, Document keys) {

    static Wanted of(CollectionSchema collection, String name, MissionField... fields) {
      var keys = new Document();
      Arrays.stream(fields)
          .filter(collection::has)
          .forEach(field -> keys.append(collection.name(field), 1));
      return new Wanted(collection.collection(), name, keys);
    }

    String fullName() {
      return collection + "." + name;
    }

    boolean isAmong(List<Document> indexes) {
      List<String> wanted = List.copyOf(keys.keySet());
      return indexes.stream()
          .map(index -> index.get("key", Document.class))
          .anyMatch(key -> key != null && List.copyOf(key.keySet()).equals(wanted));
    }
  }

  private List<Wanted> wanted() {
    var wanted = new ArrayList<Wanted>();
    for (Fleet fleet : Fleet.values()) {
      CollectionSchema missions = schema.missions(fleet);
      wanted.add(Wanted.of(missions, "portal_recent", END, START, BASIN, PLATFORM, MISSION));
      wanted.add(Wanted.of(missions, "portal_year", START, BASIN));
      wanted.add(Wanted.of(missions, "portal_mission", PLATFORM, MISSION));
      wanted.add(Wanted.of(missions, "portal_project", PROJECT, START));
    }
    Wanted track = Wanted.of(schema.profiles(), "portal_track", PLATFORM, MISSION, NUMBER);
    track.keys().append("_id", 1); // the tie-break of the order, which would else have to be sorted
    wanted.add(track);
    return wanted;
  }

  private void create(Wanted index, List<String> made, List<String> refused) {
    try {
      // Without a time limit: the reply comes when the index is built.
      StoredDocuments.in(database, index.collection())
          .withTimeout(0, TimeUnit.MILLISECONDS)
          .createIndex(index.keys(), options(index.name()));
      made.add(index.fullName());
    } catch (MongoCommandException failure) {
      switch (failure.getErrorCode()) {
        case INDEX_OPTIONS_CONFLICT -> {} // exists under another name
        case INDEX_KEYS_CONFLICT, NO_VIEW ->
            refused.add(index.fullName() + " (" + failure.getErrorMessage() + ")");
        default -> throw failure;
      }
    }
  }

  /**
   * Returns the options of an index: queries compare texts by their bytes, so their indexes do too.
   */
  private IndexOptions options(String name) {
    return new IndexOptions().name(name).collation(server.collation());
  }

  /**
   * Asks the server how it would run each query. It runs each once to count what it reads.
   *
   * @return the answers; empty if the server has no {@code explain}
   * @throws PortalException if the server cannot answer
   */
  public Optional<List<IndexUse>> explain() {
    return Failures.explained("indexes", this::explainEach);
  }

  private Optional<List<IndexUse>> explainEach() {
    try {
      Instant now = clock.instant();
      var moment = new Moment(now, now, Moment.LONGEST_MISSION);
      var uses = new ArrayList<IndexUse>();
      for (Fleet fleet : Fleet.values()) {
        for (Plans.Named named : Plans.of(schema, fleet, someMission(fleet), moment)) {
          var plan = new ExplainedPlan(explained(named.plan()));
          uses.add(plan.use(fleet, named.query()));
        }
      }
      return Optional.of(List.copyOf(uses));
    } catch (MongoCommandException refused) {
      if (refused.getErrorCode() == COMMAND_NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private Document explained(Plan plan) {
    return StoredDocuments.in(database, plan.collection())
        .aggregate(plan.on(server.kind()).stages())
        .collation(server.collation())
        .explain(ExplainVerbosity.EXECUTION_STATS);
  }

  /**
   * Returns any mission; if there is none that has a platform and a number, one that does not
   * exist.
   */
  private MissionKey someMission(Fleet fleet) {
    CollectionSchema missions = schema.missions(fleet);
    Document first =
        StoredDocuments.in(database, missions.collection())
            .find()
            .projection(new Document(missions.name(PLATFORM), 1).append(missions.name(MISSION), 1))
            .first();
    return Optional.ofNullable(first)
        .flatMap(document -> Platforms.key(document, missions))
        .orElseGet(() -> new MissionKey("SB1", 1));
  }
}
