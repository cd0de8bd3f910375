package org.oceanportal.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Both;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.RecentMission;

/**
 * The missions that were at sea within a window that ends now, or at a given instant.
 *
 * <p>A mission is recent if it overlaps {@code [at - window, at]}: it ended at or after {@code at -
 * window}, and did not start after {@code at}. One without an end is recent while it is still at
 * sea: once it has started, for as long as the portal's longest mission.
 *
 * @param fleet the fleet
 * @param window the time for which a mission stays recent after its last data; not negative
 * @param scope the scope of gliders; sailbuoys are not filtered
 * @param at the end of the window; null for the current time
 */
public record RecentQuery(Fleet fleet, Duration window, Scope scope, @Nullable Instant at)
    implements MissionQuery<List<RecentMission>> {

  /** The portal's window for gliders. */
  public static final Duration GLIDER_WINDOW = Duration.ofHours(24);

  /** The portal's window for sailbuoys. */
  public static final Duration SAILBUOY_WINDOW = Duration.ofHours(12);

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the window is negative or longer than 1,000 years
   */
  public RecentQuery {
    Objects.requireNonNull(fleet, "fleet");
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(scope, "scope");
    if (window.isNegative() || window.compareTo(Duration.ofDays(365_000)) > 0) {
      throw new IllegalArgumentException("window must be 0 to 365000 days but was " + window);
    }
  }

  /**
   * Returns the query for all gliders: the last 24 hours, now. The portal's own query is {@code
   * gliders().inAnyBasin()}.
   *
   * @return the query
   */
  public static RecentQuery gliders() {
    return new RecentQuery(Fleet.GLIDERS, GLIDER_WINDOW, Scope.all(), null);
  }

  /**
   * Returns the query for all sailbuoys: the last 12 hours, now.
   *
   * @return the query
   */
  public static RecentQuery sailbuoys() {
    return new RecentQuery(Fleet.SAILBUOYS, SAILBUOY_WINDOW, Scope.all(), null);
  }

  /**
   * Returns the queries for both fleets, each with its window, for {@link MissionStats#ask(Both)}.
   *
   * @param scope the scope of gliders; sailbuoys are not filtered
   * @return a query for each fleet
   */
  public static Both<RecentQuery> bothFleets(Scope scope) {
    return new Both<>(gliders().in(scope), sailbuoys());
  }

  /**
   * Returns this query for the missions that name a basin, as the portal uses it.
   *
   * @return the query
   */
  public RecentQuery inAnyBasin() {
    return in(Scope.inBasin());
  }

  /**
   * Returns this query with another window.
   *
   * @param other the time for which a mission stays recent
   * @return the query
   */
  public RecentQuery within(Duration other) {
    return new RecentQuery(fleet, other, scope, at);
  }

  /**
   * Returns this query with another scope.
   *
   * @param other the scope of gliders
   * @return the query
   */
  public RecentQuery in(Scope other) {
    return new RecentQuery(fleet, window, other, at);
  }

  /**
   * Returns this query as of another instant.
   *
   * @param instant the end of the window; null for the current time
   * @return the query
   */
  public RecentQuery at(@Nullable Instant instant) {
    return new RecentQuery(fleet, window, scope, instant);
  }

  @Override
  public String name() {
    return "recent";
  }

  @Override
  public Answer<List<RecentMission>> askOf(MissionStats stats) {
    return stats.recent(this);
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
