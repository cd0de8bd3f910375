package org.oceanportal.importing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.oceanportal.PortalException;
import org.oceanportal.internal.Values;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.MissionKey;

/**
 * Brings rows into the database, a batch at a time: reads what is stored of the batch's missions,
 * and sends what differs. New missions are inserted and stored ones found by their identifiers, so
 * that no batch makes the server look through a collection.
 */
final class MissionWriter {

  private static final int MOST_ROWS = 500;
  private static final long MOST_LETTERS = 8_000_000;

  /** Stored missions may come as whole documents of tens of kilobytes. */
  private static final int MISSIONS_A_REPLY = 100;

  private final MongoCollection<Document> collection;
  private final CollectionSchema schema;
  private final StoredMissions stored;
  private final Map<Long, String> refused = new HashMap<>();
  private final List<Item> batch = new ArrayList<>();
  private long letters;
  private long inserted;
  private long updated;
  private long unchanged;
  private long kept;

  /** A row, and the stored mission it is about; null if that is a new one. */
  private record Item(long line, MissionRow row, @Nullable Document known) {}

  /** What a row makes necessary. */
  private record Write(Item item, WriteModel<Document> model) {}

  MissionWriter(
      MongoCollection<Document> collection, CollectionSchema schema, StoredMissions stored) {
    this.collection = collection;
    this.schema = schema;
    this.stored = stored;
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

  /** Why the server did not take a row, by line. */
  Map<Long, String> refused() {
    return refused;
  }

  /** Takes a row whose mission has a number. */
  void add(Row row, MissionRow mission) {
    int number = Objects.requireNonNull(mission.mission(), "mission");
    Document known = stored.find(new MissionKey(mission.platformSerial(), number));
    batch.add(new Item(row.line(), mission, known));
    letters += row.length();
    if (batch.size() >= MOST_ROWS || letters >= MOST_LETTERS) {
      flush();
    }
  }

  /** Sends what has been taken. */
  void flush() {
    Map<Object, Document> missions = missions();
    var writes = new ArrayList<Write>();
    for (Item item : batch) {
      WriteModel<Document> model = plan(item, missions);
      if (model != null) {
        writes.add(new Write(item, model));
      }
    }
    batch.clear();
    letters = 0;
    if (!writes.isEmpty()) {
      send(writes);
    }
  }

  /** The batch's stored missions, by identifier, with the fields that rows may change. */
  private Map<Object, Document> missions() {
    var ids = new ArrayList<@Nullable Object>();
    var fields = new TreeSet<String>();
    for (Item item : batch) {
      if (item.known != null) {
        ids.add(item.known.get("_id"));
        item.row.paths().forEach(path -> fields.add(outermost(path)));
      }
    }
    if (schema.has(MissionField.COMPLETE)) {
      fields.add(outermost(schema.name(MissionField.COMPLETE)));
    }
    var missions = new HashMap<Object, Document>();
    if (!ids.isEmpty()) {
      collection
          .find(in("_id", ids))
          .projection(Projections.include(List.copyOf(fields)))
          .batchSize(MISSIONS_A_REPLY)
          .forEach(mission -> missions.put(mission.get("_id"), mission));
    }
    return missions;
  }

  /** A projection may not name both a path and the field that it starts from. */
  private static String outermost(String path) {
    return path.replaceFirst("\\..*", "");
  }

  private @Nullable WriteModel<Document> plan(Item item, Map<Object, Document> missions) {
    if (item.known == null) {
      return new InsertOneModel<>(item.row.document());
    }
    Object id = item.known.get("_id");
    Document mission = missions.get(id);
    if (mission == null) {
      throw changed();
    }
    Document changes = item.row.changes(mission);
    if (changes.isEmpty()) {
      unchanged++;
      return null;
    }
    if (isComplete(mission) && !item.row.complete()) {
      kept++;
      return null;
    }
    return new UpdateOneModel<>(target(id, item.row), new Document("$set", changes));
  }

  /** The stored mission, unless it has become complete since it was read and the row is not. */
  private Bson target(@Nullable Object id, MissionRow row) {
    return row.complete() || !schema.has(MissionField.COMPLETE)
        ? eq("_id", id)
        : and(eq("_id", id), ne(schema.name(MissionField.COMPLETE), true));
  }

  private boolean isComplete(Document mission) {
    return Boolean.TRUE.equals(Values.of(mission, MissionField.COMPLETE, schema));
  }

  private void send(List<Write> writes) {
    List<WriteModel<Document>> models = writes.stream().map(Write::model).toList();
    Set<Integer> failed = new HashSet<>();
    BulkWriteResult result;
    try {
      result = collection.bulkWrite(models, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteConcernError() != null) {
        throw e;
      }
      result = e.getWriteResult();
      for (BulkWriteError error : e.getWriteErrors()) {
        failed.add(error.getIndex());
        refused.put(writes.get(error.getIndex()).item.line, error.getMessage());
      }
    }
    long sent = count(writes, failed, UpdateOneModel.class);
    if (result.getMatchedCount() < sent) {
      throw changed();
    }
    updated += sent;
    inserted += count(writes, failed, InsertOneModel.class);
  }

  private static long count(List<Write> writes, Set<Integer> failed, Class<?> kind) {
    long count = 0;
    for (int i = 0; i < writes.size(); i++) {
      count += kind.isInstance(writes.get(i).model) && !failed.contains(i) ? 1 : 0;
    }
    return count;
  }

  private static PortalException changed() {
    return new PortalException(
        MissionImport.NAME,
        PortalException.Reason.FAILED,
        "a mission was removed, or became complete, meanwhile: import the file again",
        null);
  }
}
