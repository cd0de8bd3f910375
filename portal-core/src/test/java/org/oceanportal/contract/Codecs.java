package org.oceanportal.contract;

import com.mongodb.MongoClientSettings;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDouble;
import org.bson.BsonType;
import org.bson.codecs.BsonTypeClassMap;
import org.bson.codecs.BsonValueCodecProvider;
import org.bson.codecs.DocumentCodecProvider;
import org.bson.codecs.IterableCodecProvider;
import org.bson.codecs.MapCodecProvider;
import org.bson.codecs.ValueCodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.jsr310.Jsr310CodecProvider;

/** How clients of applications read documents. */
final class Codecs {

  /** As the driver does unless it is told otherwise. */
  static final CodecRegistry DRIVERS = MongoClientSettings.getDefaultCodecRegistry();

  /** Dates as instants, embedded documents as plain maps. */
  static final CodecRegistry OTHER =
      reading(Map.of(BsonType.DATE_TIME, Instant.class, BsonType.DOCUMENT, TreeMap.class));

  /** Dates without a zone, numbers as they are in BSON. */
  static final CodecRegistry LOCAL =
      reading(Map.of(BsonType.DATE_TIME, LocalDateTime.class, BsonType.DOUBLE, BsonDouble.class));

  private Codecs() {}

  private static CodecRegistry reading(Map<BsonType, Class<?>> types) {
    return CodecRegistries.fromRegistries(
        CodecRegistries.fromProviders(
            new ValueCodecProvider(),
            new BsonValueCodecProvider(),
            new DocumentCodecProvider(new BsonTypeClassMap(types)),
            new Jsr310CodecProvider(),
            new IterableCodecProvider(),
            new MapCodecProvider()),
        DRIVERS);
  }
}
