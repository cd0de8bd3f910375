package org.oceanportal.internal.pushdown;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.oceanportal.mongo.CollectionSchema;

/**
 * Where a question reads missions: their own collection, or a summary of it.
 *
 * @param schema the collection and its names
 * @param stages what makes its documents missions; none if they are
 * @param asOf the instant it is of
 */
public record MissionsView(CollectionSchema schema, List<Document> stages, Instant asOf) {}
