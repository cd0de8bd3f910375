package org.oceanportal.importing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.LastEnding;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.Values;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.MissionKey;

/**
 * The missions that the database had when the import began: their keys, starts and ends, read once.
 * Of several with the same key it is the one that ends last, as for the questions.
 */
final class StoredMissions {

  private static final int A_BATCH = 1_000;

  private final CollectionSchema schema;
  private final Comparator<Document> order;
  private final Map<MissionKey, Document> byKey = new HashMap<>();
  private final Map<PlatformStart, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> greatest = new HashMap<>();

  private StoredMissions(CollectionSchema schema) {
    this.schema = schema;
    this.order = LastEnding.order(schema);
  }

  /** Reads them. A document without a platform or a number is no mission that a row can mean. */
  static StoredMissions read(MongoCollection<Document> collection, CollectionSchema schema) {
    var stored = new StoredMissions(schema);
    List<String> names =
        Stream.of(MissionField.PLATFORM, MissionField.MISSION, MissionField.START, MissionField.END)
            .map(schema::name)
            .toList();
    collection
        .find()
        .projection(Projections.include(names))
        .batchSize(A_BATCH)
        .forEach(stored::add);
    return stored;
  }

  private void add(Document mission) {
    String platform = Platforms.shown(mission, schema);
    Integer number = Values.integer(Values.of(mission, MissionField.MISSION, schema));
    if (platform == null || platform.isEmpty() || number == null) {
      return;
    }
    byKey.merge(
        new MissionKey(platform, number),
        mission,
        (one, other) -> order.compare(one, other) < 0 ? other : one);
    greatest.merge(platform, number, Math::max);
    Instant start = start(mission);
    if (start != null) {
      numbers.merge(new PlatformStart(platform, start), number, Math::min);
    }
  }

  /** The projected document of a mission; null if there is none. */
  @Nullable Document find(MissionKey key) {
    return byKey.get(key);
  }

  /** The number of the mission that began then; null if none did. */
  @Nullable Integer number(PlatformStart began) {
    return numbers.get(began);
  }

  /** The greatest number on a platform; 0 if it has no mission. */
  int greatestNumber(String platform) {
    return Math.max(0, greatest.getOrDefault(platform, 0));
  }

  @Nullable Instant start(Document mission) {
    return Values.date(Values.of(mission, MissionField.START, schema));
  }

  @Nullable Instant end(Document mission) {
    return Values.date(Values.of(mission, MissionField.END, schema));
  }
}
