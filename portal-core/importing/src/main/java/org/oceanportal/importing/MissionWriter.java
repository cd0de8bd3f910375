package org.oceanportal.importing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Values;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.PortalException;

/**
 * A writer of rows into the database, a batch at a time: it reads what is stored of the batch's
 * missions, and sends what differs. New missions are inserted and stored ones found by their
 * identifiers, so that no batch makes the server search a collection. Each write is whole by itself
 * and states the final content, so an interrupted import can be run again.
 */
final class MissionWriter {

  private static final int MOST_ROWS = 500;
  private static final long MOST_LETTERS = 8_000_000;

  /**
   * The most missions in one reply: stored missions may be whole documents of tens of kilobytes.
   */
  private static final int MISSIONS_A_REPLY = 100;

  /** The number of times that a new mission may find its identifier taken by other imports. */
  private static final int MOST_TRIES = 20;

  private final Target target;
  private final Rules rules;
  private final KnownMissions missions;
  private final FilePlan plan;
  private final List<Item> batch = new ArrayList<>();
  private final Set<KnownMission> missionsInBatch = new HashSet<>();
  private long letters;
  private long inserted;
  private long updated;
  private long unchanged;
  private long kept;

  /** A row with its mission; null for an identifier made of that. */
  private record Item(Row row, MissionRow said, KnownMission mission, @Nullable ObjectId otherId) {}

  /** The write that a row requires. */
  private record Write(Item item, WriteModel<Document> model) {
    boolean inserts() {
      return model instanceof InsertOneModel;
    }
  }

  /** Creates a writer of a file's rows. */
  MissionWriter(Target target, Rules rules, KnownMissions missions, FilePlan plan) {
    this.target = target;
    this.rules = rules;
    this.missions = missions;
    this.plan = plan;
  }

  long inserted() {
    return inserted;
  }

  long updated() {
    return updated;
  }

  long unchanged() {
    return unchanged;
  }

  long kept() {
    return kept;
  }

  /** Adds a row. Of two about one mission, the first is sent before the second. */
  void add(Row row, MissionRow said, KnownMission mission) {
    if (!missionsInBatch.add(mission)) {
      flush();
      missionsInBatch.add(mission);
    }
    batch.add(new Item(row, numbered(said, mission), mission, null));
    letters += row.length();
    if (batch.size() >= MOST_ROWS || letters >= MOST_LETTERS) {
      flush();
    }
  }

  private MissionRow numbered(MissionRow said, KnownMission mission) {
    return said.mission() == null ? said.numbered(mission.number(), target.schema()) : said;
  }

  /** Sends the rows that were added. */
  void flush() {
    List<Item> items = List.copyOf(batch);
    batch.clear();
    missionsInBatch.clear();
    letters = 0;
    for (Item item : write(items)) {
      writeAgain(item);
    }
  }

  /** Writes rows, and returns those whose missions were inserted by another import. */
  private List<Item> write(List<Item> items) {
    Map<Object, Document> stored = stored(items);
    var writes = new ArrayList<Write>();
    for (Item item : items) {
      WriteModel<Document> model = model(item, stored);
      if (model != null) {
        writes.add(new Write(item, model));
      }
    }
    return writes.isEmpty() ? List.of() : send(writes);
  }

  /**
   * Returns the stored missions of rows, by identifier, with the fields that the rows may change.
   */
  private Map<Object, Document> stored(List<Item> items) {
    var ids = new ArrayList<@Nullable Object>();
    var fields = new TreeSet<String>();
    for (Item item : items) {
      if (item.mission.stored()) {
        ids.add(target.idOf(item.mission));
        item.said.paths().forEach(path -> fields.add(outermost(path)));
      }
    }
    if (target.schema().has(MissionField.COMPLETE)) {
      fields.add(outermost(target.schema().name(MissionField.COMPLETE)));
    }
    var stored = new HashMap<Object, Document>();
    if (!ids.isEmpty()) {
      target
          .collection()
          .find(in("_id", ids))
          .projection(rules.replace() ? null : Projections.include(List.copyOf(fields)))
          .batchSize(MISSIONS_A_REPLY)
          .collation(target.server().collation())
          .forEach(document -> stored.put(document.get("_id"), document));
    }
    return stored;
  }

  /** Returns the field at the start of a path: a projection may not name both. */
  private static String outermost(String path) {
    return path.replaceFirst("\\..*", "");
  }

  private @Nullable WriteModel<Document> model(Item item, Map<Object, Document> stored) {
    if (!item.mission.stored()) {
      return new InsertOneModel<>(document(item));
    }
    Document document = stored.get(target.idOf(item.mission));
    if (document == null) {
      throw changed();
    }
    return replaces(item) ? replacement(item, document) : update(item, document);
  }

  private Document document(Item item) {
    Document document = item.said.document();
    document.putIfAbsent("_id", item.otherId == null ? target.id(item.mission) : item.otherId);
    return item.mission.numberGiven() ? document.append(Target.NUMBER_GIVEN, true) : document;
  }

  /** Returns whether a row replaces its mission: not one of the same run that is complete. */
  private boolean replaces(Item item) {
    return rules.replace() && (item.said.complete() || item.mission.claim(true) == null);
  }

  private @Nullable WriteModel<Document> replacement(Item item, Document stored) {
    Document document = document(item);
    document.put("_id", stored.get("_id"));
    if (Sameness.same(stored, document)) {
      unchanged++;
      return null;
    }
    plan.noteReplaced(
        item.row,
        item.mission,
        Values.date(Values.of(stored, MissionField.START, target.schema())),
        Values.date(Values.of(stored, MissionField.END, target.schema())));
    return new ReplaceOneModel<>(
        eq("_id", stored.get("_id")),
        document,
        new ReplaceOptions().collation(target.server().collation()));
  }

  private @Nullable WriteModel<Document> update(Item item, Document stored) {
    Document changes = item.said.changes(stored);
    if (changes.isEmpty()) {
      unchanged++;
      return null;
    }
    if (isComplete(stored) && !item.said.complete()) {
      kept++;
      return null;
    }
    return new UpdateOneModel<>(
        target(stored.get("_id"), item.said),
        new Document("$set", changes),
        new UpdateOptions().collation(target.server().collation()));
  }

  /**
   * Returns a filter for the stored mission, unless it has become complete since it was read and
   * the row is not.
   */
  private Bson target(@Nullable Object id, MissionRow row) {
    return row.complete() || !target.schema().has(MissionField.COMPLETE)
        ? eq("_id", id)
        : and(eq("_id", id), ne(target.schema().name(MissionField.COMPLETE), true));
  }

  private boolean isComplete(Document mission) {
    return Boolean.TRUE.equals(Values.of(mission, MissionField.COMPLETE, target.schema()));
  }

  private List<Item> send(List<Write> writes) {
    Map<Integer, BulkWriteError> errors = new HashMap<>();
    BulkWriteResult result;
    try {
      result =
          target
              .collection()
              .bulkWrite(
                  writes.stream().map(Write::model).toList(),
                  new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteConcernError() != null) {
        throw e;
      }
      result = e.getWriteResult();
      e.getWriteErrors().forEach(error -> errors.put(error.getIndex(), error));
    }
    long sent = 0;
    var taken = new ArrayList<Item>();
    for (int i = 0; i < writes.size(); i++) {
      Write write = writes.get(i);
      BulkWriteError error = errors.get(i);
      if (error == null) {
        sent += write.inserts() ? 0 : 1;
        written(write);
      } else if (write.inserts() && error.getCategory() == ErrorCategory.DUPLICATE_KEY) {
        taken.add(write.item);
      } else {
        refuse(write.item, error.getMessage());
      }
    }
    if (result.getMatchedCount() < sent) {
      throw changed();
    }
    return taken;
  }

  private void written(Write write) {
    if (write.model instanceof InsertOneModel<Document> insert) {
      target.store(write.item.mission, insert.getDocument().get("_id"));
      inserted++;
    } else {
      updated++;
    }
  }

  private void refuse(Item item, String why) {
    plan.reject(item.row, BadValueException.ofRow("is refused by the database: " + why));
  }

  /** Writes a row whose mission, number or identifier was inserted by another import meanwhile. */
  private void writeAgain(Item item) {
    List<Item> taken = List.of(item);
    for (int tries = 0; tries < MOST_TRIES && !taken.isEmpty(); tries++) {
      Item again = identifiedAgain(item);
      taken = again == null ? List.of() : write(List.of(again));
    }
    if (!taken.isEmpty()) {
      throw changed();
    }
  }

  /**
   * Returns the row with the mission that is stored now, or with what is free; null if it is
   * rejected.
   */
  private @Nullable Item identifiedAgain(Item item) {
    KnownMissions now = KnownMissions.ofPlatform(item.said.platformSerial(), target);
    try {
      KnownMission there = plan.identity().findAgain(now, item.said, item.mission);
      if (there != null) {
        missions.number(item.mission, there.number());
        target.store(item.mission, target.idOf(there));
        return item;
      }
    } catch (BadValueException another) {
      plan.reject(item.row, another);
      return null;
    }
    if (item.mission.numberGiven()) {
      int free = Math.max(now.freeNumber(item.mission), missions.freeNumber(item.mission));
      missions.number(item.mission, free);
      return new Item(item.row, item.said.numbered(free, target.schema()), item.mission, null);
    }
    if (item.said.values().containsKey("_id")) {
      refuse(item, "its _id is that of another mission");
      return null;
    }
    return new Item(item.row, item.said, item.mission, new ObjectId());
  }

  private static PortalException changed() {
    return new PortalException(
        MissionImport.NAME,
        PortalException.Reason.FAILED,
        "a mission was removed, or became complete, meanwhile: import the file again",
        null);
  }
}
