package org.oceanportal.query;

import java.time.Instant;
import java.util.Objects;
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
 * @param fleet whose missions
 * @param scope which gliders; sailbuoys are not filtered
 * @param platformSerial only this platform; null for all
 * @param project only this project, to the letter; null for all
 * @param from only missions that were at sea at this instant or later; null for no bound. A mission
 *     without an end counts as at sea for as long as the portal's longest mission
 * @param to only missions that were at sea at this instant or earlier; null for no bound
 * @param status only missions that stand so; null for all
 * @param at the instant that status is told for; null for the moment of asking
 * @param sort the column that orders the list
 * @param descending whether the greatest come first
 * @param limit missions a page, 1 to 1,000
 * @param after the {@code next} key of the page before; null for the first page
 */
public record MissionsQuery(
    Fleet fleet,
    Scope scope,
    @Nullable String platformSerial,
    @Nullable String project,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable MissionStatus status,
    @Nullable Instant at,
    MissionSort sort,
    boolean descending,
    int limit,
    @Nullable PageKey after)
    implements MissionQuery<MissionPage> {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if {@code limit} is out of range, {@code from} is after {@code
   *     to}, or {@code after} belongs to a list in another order
   */
  public MissionsQuery {
    Objects.requireNonNull(fleet, "fleet");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(sort, "sort");
    if (limit < 1 || limit > 1_000) {
      throw new IllegalArgumentException("limit must be 1 to 1000 but was " + limit);
    }
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("from must not be after to but was " + from + ", " + to);
    }
    if (after != null && (after.sort() != sort || after.descending() != descending)) {
      throw new IllegalArgumentException(
          "after must be a key of a list in the same order but was of " + after.sort());
    }
  }

  /**
   * All missions of a fleet, newest start first, 50 a page.
   *
   * @param fleet whose missions
   * @return the query
   */
  public static MissionsQuery of(Fleet fleet) {
    return new MissionsQuery(
        fleet, Scope.all(), null, null, null, null, null, null, MissionSort.START, true, 50, null);
  }

  /**
   * The same list of another scope, from its first page.
   *
   * @param other which gliders
   * @return the query
   */
  public MissionsQuery in(Scope other) {
    return new MissionsQuery(
        fleet, other, platformSerial, project, from, to, status, at, sort, descending, limit, null);
  }

  /**
   * The same list of one platform, from its first page.
   *
   * @param other the serial; null for all
   * @return the query
   */
  public MissionsQuery platform(@Nullable String other) {
    return new MissionsQuery(
        fleet, scope, other, project, from, to, status, at, sort, descending, limit, null);
  }

  /**
   * The same list of one project, from its first page.
   *
   * @param other the project; null for all
   * @return the query
   */
  public MissionsQuery project(@Nullable String other) {
    return new MissionsQuery(
        fleet, scope, platformSerial, other, from, to, status, at, sort, descending, limit, null);
  }

  /**
   * The same list of missions at sea between two instants, both included, from its first page.
   *
   * @param first the first instant; null for no bound
   * @param last the last instant; null for no bound
   * @return the query
   */
  public MissionsQuery between(@Nullable Instant first, @Nullable Instant last) {
    return new MissionsQuery(
        fleet,
        scope,
        platformSerial,
        project,
        first,
        last,
        status,
        at,
        sort,
        descending,
        limit,
        null);
  }

  /**
   * The same list of missions that stand so, from its first page.
   *
   * @param other the status; null for all
   * @return the query
   */
  public MissionsQuery status(@Nullable MissionStatus other) {
    return new MissionsQuery(
        fleet, scope, platformSerial, project, from, to, other, at, sort, descending, limit, null);
  }

  /**
   * The same list with status told for another instant.
   *
   * @param instant the instant; null for the moment of asking
   * @return the query
   */
  public MissionsQuery at(@Nullable Instant instant) {
    return new MissionsQuery(
        fleet,
        scope,
        platformSerial,
        project,
        from,
        to,
        status,
        instant,
        sort,
        descending,
        limit,
        after);
  }

  /**
   * The same list in another order, from its first page.
   *
   * @param column the column
   * @param greatestFirst whether the greatest come first
   * @return the query
   */
  public MissionsQuery sortedBy(MissionSort column, boolean greatestFirst) {
    return new MissionsQuery(
        fleet,
        scope,
        platformSerial,
        project,
        from,
        to,
        status,
        at,
        column,
        greatestFirst,
        limit,
        null);
  }

  /**
   * The same list with pages of another size.
   *
   * @param missions missions a page
   * @return the query
   */
  public MissionsQuery limit(int missions) {
    return new MissionsQuery(
        fleet,
        scope,
        platformSerial,
        project,
        from,
        to,
        status,
        at,
        sort,
        descending,
        missions,
        after);
  }

  /**
   * The page of the same list that comes after a key.
   *
   * @param key the {@code next} key of a page; null for the first page
   * @return the query
   */
  public MissionsQuery after(@Nullable PageKey key) {
    return new MissionsQuery(
        fleet, scope, platformSerial, project, from, to, status, at, sort, descending, limit, key);
  }

  @Override
  public String name() {
    return "missions";
  }

  @Override
  public Answer<MissionPage> askOf(MissionStats stats) {
    return stats.missions(this);
  }

  @Override
  public boolean changesWithTime() {
    return true;
  }

  @Override
  public int version() {
    return 2;
  }
}
