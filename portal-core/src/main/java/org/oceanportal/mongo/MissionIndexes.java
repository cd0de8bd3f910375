package org.oceanportal.mongo;

import static org.oceanportal.mongo.MissionField.*;

import com.mongodb.ExplainVerbosity;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.oceanportal.PortalException;
import org.oceanportal.internal.Failures;
import org.oceanportal.internal.Moment;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.StoredDocuments;
import org.oceanportal.internal.pushdown.Plan;
import org.oceanportal.internal.pushdown.Plans;
import org.oceanportal.query.Fleet;
import org.oceanportal.query.MissionKey;

/**
 * The indexes that serve the questions, and a look at how a server uses them.
 *
 * <p>They have names of their own that begin with {@code portal_}; what others made is neither
 * changed nor dropped. Totals over all time read every mission, so no index serves them. It is safe
 * for concurrent use.
 */
public final class MissionIndexes {

  private static final int INDEX_OPTIONS_CONFLICT = 85;
  private static final int COMMAND_NOT_FOUND = 59;

  private final MongoDatabase database;
  private final MissionSchema schema;
  private final InstantSource clock;

  /**
   * The indexes of a database; {@code Portal.indexes()} gives those of a portal.
   *
   * @param database the portal's database
   * @param schema how its collections and fields are called
   * @param clock what now is
   */
  public MissionIndexes(MongoDatabase database, MissionSchema schema, InstantSource clock) {
    this.database = Objects.requireNonNull(database, "database");
    this.schema = Objects.requireNonNull(schema, "schema");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * Makes the indexes that are not there yet. The server may lock a collection while it builds one.
   *
   * @return the names of the indexes, as {@code collection.index}; one that the database has under
   *     another name is left out
   * @throws PortalException if the server cannot be reached or refuses
   */
  public List<String> create() {
    return Failures.explained("indexes", this::createEach);
  }

  private List<String> createEach() {
    var made = new ArrayList<String>();
    for (Fleet fleet : Fleet.values()) {
      CollectionSchema missions = schema.missions(fleet);
      create(missions, "portal_recent", List.of(END, START, BASIN, PLATFORM, MISSION), made);
      create(missions, "portal_year", List.of(START, BASIN), made);
      create(missions, "portal_mission", List.of(PLATFORM, MISSION), made);
      create(missions, "portal_project", List.of(PROJECT, START), made);
    }
    create(schema.profiles(), "portal_track", List.of(PLATFORM, MISSION, NUMBER), made);
    return List.copyOf(made);
  }

  private void create(
      CollectionSchema collection, String name, List<MissionField> fields, List<String> made) {
    var keys = new Document();
    fields.stream().filter(collection::has).forEach(f -> keys.append(collection.name(f), 1));
    if (fields.contains(NUMBER)) {
      keys.append("_id", 1); // the tie-break of the order, which would otherwise have to be sorted
    }
    try {
      database
          .getCollection(collection.collection())
          .createIndex(keys, new IndexOptions().name(name));
      made.add(collection.collection() + "." + name);
    } catch (MongoCommandException refused) {
      if (refused.getErrorCode() != INDEX_OPTIONS_CONFLICT) {
        throw refused;
      }
    }
  }

  /**
   * Asks the server how it would answer each question. It runs each once to count what it reads.
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
          uses.add(plan.use(fleet, named.question()));
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
        .aggregate(plan.stages())
        .explain(ExplainVerbosity.EXECUTION_STATS);
  }

  /** Any mission; if there is none that has a platform and a number, one that does not exist. */
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
