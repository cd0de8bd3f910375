package org.oceanportal.internal;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.codecs.BsonValueCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.types.Binary;
import org.bson.types.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * The codec of documents as the readers expect them, whatever the codecs of the application's
 * client: dates as {@link Date}, binaries (a UUID too) as {@link Binary}, embedded documents as
 * {@link Document}.
 *
 * <p>Values that servers treat alike are read alike: undefined is null, a symbol is a text, and of
 * a field that a document has twice the first counts.
 */
public final class StoredDocuments implements Codec<Document> {

  private static final CodecRegistry DEFAULTS = MongoClientSettings.getDefaultCodecRegistry();
  private static final CodecRegistry REGISTRY =
      CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(new StoredDocuments()), DEFAULTS);

  private StoredDocuments() {}

  /** Returns the same database, with documents read and written by this codec. */
  public static MongoDatabase of(MongoDatabase database) {
    return database.withCodecRegistry(REGISTRY);
  }

  /** Returns a collection with documents read and written by this codec. */
  public static MongoCollection<Document> in(MongoDatabase database, String collection) {
    return of(database).getCollection(collection);
  }

  /**
   * Returns a collection for changes, whatever the client's settings are: a secondary that lags
   * would hide what is stored, and an unacknowledged write would be counted though it is lost.
   */
  public static MongoCollection<Document> onPrimary(MongoDatabase database, String collection) {
    return in(database, collection)
        .withReadPreference(ReadPreference.primary())
        .withWriteConcern(database.getWriteConcern().withW("majority"));
  }

  @Override
  public Document decode(BsonReader reader, DecoderContext context) {
    var document = new Document();
    reader.readStartDocument();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      String name = reader.readName();
      Object value = value(reader, context);
      if (!document.containsKey(name)) {
        document.append(name, value);
      }
    }
    reader.readEndDocument();
    return document;
  }

  private List<@Nullable Object> list(BsonReader reader, DecoderContext context) {
    var list = new ArrayList<@Nullable Object>();
    reader.readStartArray();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      list.add(value(reader, context));
    }
    reader.readEndArray();
    return list;
  }

  private @Nullable Object value(BsonReader reader, DecoderContext context) {
    switch (reader.getCurrentBsonType()) {
      case NULL -> {
        reader.readNull();
        return null;
      }
      case UNDEFINED -> {
        reader.readUndefined();
        return null;
      }
      default -> {
        return present(reader, context);
      }
    }
  }

  private Object present(BsonReader reader, DecoderContext context) {
    return switch (reader.getCurrentBsonType()) {
      case DOCUMENT -> decode(reader, context);
      case ARRAY -> list(reader, context);
      case STRING -> reader.readString();
      case SYMBOL -> new Symbol(reader.readSymbol());
      case DATE_TIME -> new Date(reader.readDateTime());
      case INT32 -> reader.readInt32();
      case INT64 -> reader.readInt64();
      case DOUBLE -> reader.readDouble();
      case DECIMAL128 -> reader.readDecimal128();
      case BOOLEAN -> reader.readBoolean();
      case OBJECT_ID -> reader.readObjectId();
      case BINARY -> {
        var binary = reader.readBinaryData();
        yield new Binary(binary.getType(), binary.getData());
      }
      default -> new BsonValueCodec().decode(reader, context);
    };
  }

  @Override
  public void encode(BsonWriter writer, Document document, EncoderContext context) {
    DEFAULTS.get(Document.class).encode(writer, document, context);
  }

  @Override
  public Class<Document> getEncoderClass() {
    return Document.class;
  }
}
