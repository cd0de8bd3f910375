package org.oceanportal.internal.loop;

import com.mongodb.client.FindIterable;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.oceanportal.internal.Source;
import org.oceanportal.model.Fleet;

/** Finds of whole documents, decoded once, a batch at a time. */
final class WholeDocuments {

  /**
   * The size of a batch, small because the embedded server sends a batch as one message, whatever
   * its size.
   */
  private static final int BATCH = 100;

  private final Source source;

  WholeDocuments(Source source) {
    this.source = source;
  }

  /** Returns every mission of a fleet. */
  FindIterable<Document> missions(Fleet fleet) {
    return find(source.schema().missions(fleet).collection(), new Document());
  }

  /** Returns the profiles that match a filter, whole. */
  FindIterable<Document> profiles(Bson filter) {
    return find(source.schema().profiles().collection(), filter);
  }

  private FindIterable<Document> find(String collection, Bson filter) {
    return source
        .collection(collection)
        .find(filter)
        .batchSize(BATCH)
        .collation(source.server().collation())
        .maxTime(source.maxTime().toMillis(), TimeUnit.MILLISECONDS);
  }
}
