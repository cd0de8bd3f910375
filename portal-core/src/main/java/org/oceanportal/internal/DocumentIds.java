package org.oceanportal.internal;

import com.mongodb.MongoClientSettings;
import java.util.Comparator;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Document identifiers, which may be of any type. */
public final class DocumentIds {

  /** Documents in order of their identifiers. */
  public static final Comparator<Document> ORDER =
      Comparator.comparing(DocumentIds::id, BsonOrder.ASCENDING);

  private DocumentIds() {}

  /** Returns the identifier of a document; null as a value where a view leaves it out. */
  public static BsonValue id(Document document) {
    return value(document.get("_id"));
  }

  private static BsonValue value(@Nullable Object id) {
    return id == null
        ? BsonNull.VALUE
        : new Document("_id", id)
            .toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry())
            .get("_id", BsonNull.VALUE);
  }
}
