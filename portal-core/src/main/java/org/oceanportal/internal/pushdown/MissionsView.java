package org.oceanportal.internal.pushdown;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Values;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.YearMeasure;

/**
 * Where a question reads missions: their own collection, or a summary of it.
 *
 * @param schema the collection and its names
 * @param stages what makes its documents missions; none if they are
 * @param idPath the path to the {@code _id} of the mission itself
 * @param addends where each mission holds what it adds to the totals: a path for each name of
 *     {@link Addends}; null if it does not hold them
 * @param asOf the instant it is of
 */
public record MissionsView(
    CollectionSchema schema,
    List<Document> stages,
    String idPath,
    @Nullable Document addends,
    Instant asOf) {

  /** The missions themselves. */
  static MissionsView ofMissions(CollectionSchema schema, Instant now) {
    return new MissionsView(schema, List.of(), "_id", null, now);
  }

  /** The document with the {@code _id} of the mission itself. */
  Document withMissionId(Document document) {
    document.put("_id", Values.at(document, idPath));
    return document;
  }

  /** Whether its documents are small ones that hold what a mission adds. */
  boolean holdsAddends() {
    return addends != null;
  }

  /** What each mission adds to the totals asked for. */
  Document addends(TotalsQuery query) {
    return addends == null || query.measure() == YearMeasure.BY_OVERLAP
        ? Addends.of(schema, query)
        : addends;
  }
}
