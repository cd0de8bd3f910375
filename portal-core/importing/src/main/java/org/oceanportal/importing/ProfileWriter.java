package org.oceanportal.importing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static org.oceanportal.mongo.MissionField.LAT;
import static org.oceanportal.mongo.MissionField.LON;
import static org.oceanportal.mongo.MissionField.MAX_DEPTH_METRES;
import static org.oceanportal.mongo.MissionField.MISSION;
import static org.oceanportal.mongo.MissionField.NUMBER;
import static org.oceanportal.mongo.MissionField.PLATFORM;
import static org.oceanportal.mongo.MissionField.TIME;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.KnownServer;
import org.oceanportal.internal.Values;
import org.oceanportal.model.MissionKey;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;

/**
 * A writer of gliders' positions into the collection of profiles: one document each, found by
 * mission and number. A new one has an identifier made of both, so that two imports at once cannot
 * insert it twice.
 */
final class ProfileWriter extends PositionWriter {

  private static final int A_BATCH = 1_000;

  private final Map<MissionKey, Map<Integer, PositionRow>> batch = new LinkedHashMap<>();
  private int taken;

  ProfileWriter(MongoCollection<Document> collection, CollectionSchema schema, KnownServer server) {
    super(collection, schema, server);
  }

  @Override
  void add(PositionRow position) {
    PositionRow repeated =
        batch
            .computeIfAbsent(position.mission(), mission -> new LinkedHashMap<>())
            .put(position.number(), position);
    countUnchanged(repeated == null ? 0 : 1);
    taken++;
    if (taken >= A_BATCH) {
      flush();
    }
  }

  @Override
  void flush() {
    var writes = new ArrayList<WriteModel<Document>>();
    batch.forEach((mission, positions) -> plan(mission, positions, writes));
    batch.clear();
    taken = 0;
    if (!writes.isEmpty()) {
      collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
  }

  private void plan(
      MissionKey mission, Map<Integer, PositionRow> positions, List<WriteModel<Document>> writes) {
    Map<Integer, Document> stored = stored(mission, List.copyOf(positions.keySet()));
    positions.forEach(
        (number, position) -> {
          Document values = values(position);
          Document known = stored.get(number);
          if (known == null) {
            countInserted(1);
            writes.add(upsert(id(position), values));
          } else if (isIn(known, ofPosition(values))) {
            countUnchanged(1);
          } else {
            countUpdated(1);
            writes.add(upsert(known.get("_id"), values));
          }
        });
  }

  private Map<Integer, Document> stored(MissionKey mission, List<Integer> numbers) {
    var stored = new HashMap<Integer, Document>();
    collection
        .find(
            and(
                eq(schema.name(PLATFORM), mission.platformSerial()),
                eq(schema.name(MISSION), mission.mission()),
                in(schema.name(NUMBER), numbers)))
        .projection(Projections.include(fields()))
        .collation(server.collation())
        .forEach(
            document -> {
              Integer number = Values.integer(Values.of(document, NUMBER, schema));
              if (number != null) {
                stored.put(number, document);
              }
            });
    return stored;
  }

  private List<String> fields() {
    return Stream.of(NUMBER, LAT, LON, TIME, MAX_DEPTH_METRES)
        .filter(schema::has)
        .map(schema::name)
        .toList();
  }

  private Document values(PositionRow position) {
    var values = new Document();
    put(values, PLATFORM, position.mission().platformSerial());
    put(values, MISSION, position.mission().mission());
    put(values, NUMBER, position.number());
    put(values, LAT, position.lat());
    put(values, LON, position.lon());
    put(values, TIME, position.time() == null ? null : Date.from(position.time()));
    put(values, MAX_DEPTH_METRES, position.depthMetres());
    return values;
  }

  private void put(Document values, MissionField field, @Nullable Object value) {
    if (value != null && schema.has(field)) {
      values.put(schema.name(field), value);
    }
  }

  /** Returns a position's own values; platform and mission are those by which it was found. */
  private Map<String, Object> ofPosition(Document values) {
    var some = new Document(values);
    some.keySet().retainAll(fields());
    return some;
  }

  private WriteModel<Document> upsert(@Nullable Object id, Document values) {
    return new UpdateOneModel<>(
        eq("_id", id),
        new Document("$set", values),
        new UpdateOptions().upsert(true).collation(server.collation()));
  }

  private static String id(PositionRow position) {
    return position.mission().platformSerial()
        + "/"
        + position.mission().mission()
        + "/"
        + position.number();
  }
}
