package org.oceanportal.indexes;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.oceanportal.internal.Failures;
import org.oceanportal.internal.StoredDocuments;
import org.oceanportal.query.PortalException;

/**
 * Collections that an earlier version of this library left in a portal's database: its strategy
 * {@code summarised} stored small copies of the missions there. Nothing reads them any more.
 *
 * <p>A collection is one of them if it has such a name and its first document has the fields that
 * only the library gave it. Thread-safe.
 */
public final class Leftovers {

  private static final String STATES = "portal_summaries";
  private static final String SUMMARY = "portal_summary_";

  private final MongoDatabase database;

  /**
   * Creates a view of the leftovers in a database; {@code Portal.leftovers()} returns a portal's.
   *
   * @param database the portal's database
   */
  public Leftovers(MongoDatabase database) {
    this.database = Objects.requireNonNull(database, "database");
  }

  /**
   * Returns the names of the collections. It only reads.
   *
   * @return the names, sorted; empty if there are none
   * @throws PortalException if the server cannot be reached or refuses
   */
  public List<String> find() {
    return Failures.explained("leftovers", this::names);
  }

  /**
   * Drops the collections.
   *
   * @return the names of those that were dropped, sorted
   * @throws PortalException if the server cannot be reached or refuses
   */
  public List<String> drop() {
    return Failures.explained(
        "leftovers",
        () -> {
          List<String> names = names();
          names.forEach(name -> database.getCollection(name).drop());
          return names;
        });
  }

  private List<String> names() {
    return database.listCollectionNames().into(new ArrayList<>()).stream()
        .filter(this::isLeftover)
        .sorted()
        .toList();
  }

  private boolean isLeftover(String name) {
    if (name.equals(STATES)) {
      return hasFields(name, "collection");
    }
    return name.startsWith(SUMMARY) && hasFields(name, "generation", "summary", "made");
  }

  private boolean hasFields(String name, String... fields) {
    Document first = StoredDocuments.in(database, name).find().first();
    return first != null && first.keySet().containsAll(List.of(fields));
  }
}
