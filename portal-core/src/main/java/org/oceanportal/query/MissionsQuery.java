package org.oceanportal.query;

import java.lang.reflect.Type;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.MissionSort;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.model.PageKey;

/**
 * A page of a list of missions, filtered and sorted.
 *
 * <p>Pages are found by key, not by offset: the next one starts after the last mission of this one,
 * wherever that is by then, so that missions added meanwhile neither repeat nor hide a line.
 *
 * <p>It is no record, so that a later version can have more filters; {@link #of} makes one.
 */
public sealed interface MissionsQuery extends MissionQuery<MissionPage>
    permits MissionsQueryRecord {

  /**
   * Returns all missions of a fleet, newest start first, 50 a page.
   *
   * @param fleet whose missions
   * @return the query
   */
  static MissionsQuery of(Fleet fleet) {
    return MissionsQueryRecord.of(fleet);
  }

  /**
   * Returns the fleet.
   *
   * @return whose missions are listed
   */
  Fleet fleet();

  /**
   * Returns the scope.
   *
   * @return which gliders; sailbuoys are not filtered
   */
  Scope scope();

  /**
   * Returns the only platform.
   *
   * @return its serial; null for all
   */
  @Nullable String platformSerial();

  /**
   * Returns the only project.
   *
   * @return its name to the letter; null for all
   */
  @Nullable String project();

  /**
   * Returns the first instant of the bounds.
   *
   * @return only missions that were at sea then or later are listed; null for no bound. A mission
   *     without an end counts as at sea for as long as the portal's longest mission
   */
  @Nullable Instant from();

  /**
   * Returns the last instant of the bounds.
   *
   * @return only missions that were at sea then or earlier are listed; null for no bound
   */
  @Nullable Instant to();

  /**
   * Returns the only status.
   *
   * @return only missions that stand so are listed; null for all
   */
  @Nullable MissionStatus status();

  /**
   * Returns the instant that status is told for.
   *
   * @return the instant; null for the moment of asking
   */
  @Nullable Instant at();

  /**
   * Returns the column that orders the list.
   *
   * @return the column
   */
  MissionSort sort();

  /**
   * Returns the direction of the list.
   *
   * @return true if the greatest come first
   */
  boolean descending();

  /**
   * Returns the size of a page.
   *
   * @return missions a page, 1 to 1,000
   */
  int limit();

  /**
   * Returns the place in the list.
   *
   * @return the {@code next} key of the page before; null for the first page
   */
  @Nullable PageKey after();

  /**
   * Returns the same list of another scope, from its first page.
   *
   * @param scope which gliders
   * @return the query
   */
  MissionsQuery in(Scope scope);

  /**
   * Returns the same list of one platform, from its first page.
   *
   * @param platformSerial the serial; null for all
   * @return the query
   */
  MissionsQuery platform(@Nullable String platformSerial);

  /**
   * Returns the same list of one project, from its first page.
   *
   * @param project the project; null for all
   * @return the query
   */
  MissionsQuery project(@Nullable String project);

  /**
   * Returns the same list of missions at sea between two instants, both included, from its first
   * page.
   *
   * @param from the first instant; null for no bound
   * @param to the last instant; null for no bound
   * @return the query
   * @throws IllegalArgumentException if {@code from} is after {@code to}
   */
  MissionsQuery between(@Nullable Instant from, @Nullable Instant to);

  /**
   * Returns the same list of missions that stand so, from its first page.
   *
   * @param status the status; null for all
   * @return the query
   */
  MissionsQuery status(@Nullable MissionStatus status);

  /**
   * Returns the same list with status told for another instant.
   *
   * @param instant the instant; null for the moment of asking
   * @return the query
   */
  MissionsQuery at(@Nullable Instant instant);

  /**
   * Returns the same list in another order, from its first page.
   *
   * @param column the column
   * @param greatestFirst whether the greatest come first
   * @return the query
   */
  MissionsQuery sortedBy(MissionSort column, boolean greatestFirst);

  /**
   * Returns the same list with pages of another size.
   *
   * @param limit missions a page, 1 to 1,000
   * @return the query
   * @throws IllegalArgumentException if the limit is out of range
   */
  MissionsQuery limit(int limit);

  /**
   * Returns the page of the same list that comes after a key.
   *
   * @param key the {@code next} key of a page; null for the first page
   * @return the query
   * @throws IllegalArgumentException if the key belongs to a list in another order
   */
  MissionsQuery after(@Nullable PageKey key);

  @Override
  default String name() {
    return "missions";
  }

  @Override
  default Answer<MissionPage> askOf(MissionStats stats) {
    return stats.missions(this);
  }

  @Override
  default boolean changesWithTime() {
    return true;
  }

  @Override
  default int version() {
    return 2;
  }

  @Override
  default Type answerType() {
    return MissionPage.class;
  }
}
