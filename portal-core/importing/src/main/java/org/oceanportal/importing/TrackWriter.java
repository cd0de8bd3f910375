package org.oceanportal.importing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.oceanportal.mongo.MissionField.LAT;
import static org.oceanportal.mongo.MissionField.LON;
import static org.oceanportal.mongo.MissionField.MISSION;
import static org.oceanportal.mongo.MissionField.PLATFORM;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.oceanportal.internal.KnownServer;
import org.oceanportal.internal.Platforms;
import org.oceanportal.model.MissionKey;
import org.oceanportal.mongo.CollectionSchema;

/**
 * A writer of sailbuoys' positions into the tracks in their missions. As a track has no times, a
 * file holds the whole of it, and replaces what is stored.
 */
final class TrackWriter extends PositionWriter {

  private final Map<MissionKey, List<PositionRow>> tracks = new LinkedHashMap<>();

  TrackWriter(MongoCollection<Document> collection, CollectionSchema schema, KnownServer server) {
    super(collection, schema, server);
  }

  @Override
  void add(PositionRow position) {
    tracks.computeIfAbsent(position.mission(), mission -> new ArrayList<>()).add(position);
  }

  @Override
  void flush() {
    tracks.forEach(this::write);
    tracks.clear();
  }

  private void write(MissionKey mission, List<PositionRow> positions) {
    positions.sort(Comparator.comparingInt(PositionRow::number));
    Document track =
        new Document(schema.name(LAT), positions.stream().map(PositionRow::lat).toList())
            .append(schema.name(LON), positions.stream().map(PositionRow::lon).toList());
    Bson filter =
        and(
            eq(
                schema.name(PLATFORM),
                Platforms.stored(mission.platformSerial(), schema).orElseThrow()),
            eq(schema.name(MISSION), mission.mission()));
    Document stored =
        collection
            .find(filter)
            .projection(Projections.include(List.copyOf(track.keySet())))
            .collation(server.collation())
            .first();
    if (stored == null || isIn(stored, track)) {
      countUnchanged(stored == null ? 0 : positions.size());
      return;
    }
    countUpdated(positions.size());
    collection.updateOne(
        eq("_id", stored.get("_id")),
        new Document("$set", track),
        new UpdateOptions().collation(server.collation()));
  }
}
