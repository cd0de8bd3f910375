package org.oceanportal.check;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The result of a {@link PortalCheck}. Immutable.
 *
 * @param checkedAt the time of the check, by the portal's clock
 * @param server the server's properties
 * @param collections the collections of glider missions, sailbuoy missions and profiles
 * @param overlaps pairs of missions with one platform at sea twice at once, at most {@link
 *     #MOST_OVERLAPS} of them
 * @param overlapCount the number of all such pairs
 * @param indexes the indexes that serve the queries
 */
public record CheckReport(
    Instant checkedAt,
    ServerFacts server,
    List<CollectionCheck> collections,
    List<Overlap> overlaps,
    long overlapCount,
    List<IndexCheck> indexes) {

  /** The most overlaps that a report lists. */
  public static final int MOST_OVERLAPS = 100;

  /** Copies the lists. */
  public CheckReport {
    Objects.requireNonNull(checkedAt, "checkedAt");
    Objects.requireNonNull(server, "server");
    collections = List.copyOf(collections);
    overlaps = List.copyOf(overlaps);
    indexes = List.copyOf(indexes);
  }

  /**
   * Returns the required fields that have no valid value in any document of their collection. A
   * name of the schema that finds nothing is among them; those of an empty collection are not,
   * unless neither fleet has a mission.
   *
   * @return the fields, each as {@code collection.name}
   */
  public List<String> missing() {
    boolean noMission =
        collections.stream()
            .filter(collection -> collection.fleet() != null)
            .allMatch(collection -> collection.documents() == 0);
    return collections.stream()
        .filter(each -> each.documents() > 0 || (noMission && each.fleet() != null))
        .flatMap(
            each ->
                each.fields().stream()
                    .filter(field -> field.needed() && field.valid() == 0)
                    .map(field -> each.collection() + "." + field.name()))
        .toList();
  }
}
