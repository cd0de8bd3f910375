package org.oceanportal.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Both;
import org.oceanportal.model.Breakdown;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.Position;
import org.oceanportal.model.RecentMission;
import org.oceanportal.model.Track;

/**
 * The queries of a portal: one method for each, and {@link #ask} for all of them but positions.
 *
 * <p>All implementations give equal answers: figures in metres agree to 10<sup>-9</sup> of their
 * size, because sums of fractions depend on the order of their terms, and all else exactly. Missing
 * collections are empty ones, and dirty data never make a query fail. {@link
 * org.oceanportal.Portal} creates implementations; they are thread-safe.
 *
 * <p>Every method throws {@link PortalException} if the database cannot answer, and {@link
 * NullPointerException} if an argument is null.
 */
public interface MissionStats {

  /**
   * Answers any query, like the method for queries of its class.
   *
   * @param query the query
   * @param <A> the type of the answer's value
   * @return the answer
   */
  default <A> Answer<A> ask(MissionQuery<A> query) {
    return query.askOf(this);
  }

  /**
   * Answers a query of both fleets: one query after the other, the gliders' first.
   *
   * @param queries a query for each fleet, such as {@link TotalsQuery#bothFleets}
   * @param <A> the type of each answer's value
   * @return both answers, as of the older of them
   */
  default <A> BothAnswers<A> ask(Both<? extends MissionQuery<A>> queries) {
    return new BothAnswers<>(ask(queries.gliders()), ask(queries.sailbuoys()));
  }

  /**
   * Returns the missions that were at sea within a window.
   *
   * @param query the fleet, window and scope
   * @return the missions in order of start, platform and mission, strings by code point, those that
   *     lack one last
   */
  Answer<List<RecentMission>> recent(RecentQuery query);

  /**
   * Returns the sums over the missions of a fleet.
   *
   * @param query the fleet, scope and year
   * @return the totals; those of no mission are zero
   */
  Answer<FleetTotals> totals(TotalsQuery query);

  /**
   * Returns the totals of each year, platform, basin or project.
   *
   * @param query the totals, and the dimension of the lines
   * @return the lines, with the number of missions outside the scope
   */
  Answer<Breakdown> breakdown(BreakdownQuery query);

  /**
   * Returns one mission.
   *
   * @param query the mission
   * @return the mission, or nothing if there is none
   */
  Answer<Optional<Mission>> mission(OneMissionQuery query);

  /**
   * Returns one mission as of now.
   *
   * @param fleet the mission's fleet
   * @param key the mission's key
   * @return the answer to {@link OneMissionQuery#of}
   */
  default Answer<Optional<Mission>> mission(Fleet fleet, MissionKey key) {
    return ask(OneMissionQuery.of(fleet, key));
  }

  /**
   * Finds a mission in either fleet, as of now.
   *
   * @param key the mission's key
   * @return as {@link #find(MissionKey, Instant)} without an instant
   */
  default Answer<Optional<Mission>> find(MissionKey key) {
    return find(key, null);
  }

  /**
   * Finds a mission in either fleet. Sailbuoys are queried only if no glider has it.
   *
   * @param key the mission's key
   * @param at the instant of its status; null for the current time
   * @return the mission, or nothing if neither fleet has it
   */
  default Answer<Optional<Mission>> find(MissionKey key, @Nullable Instant at) {
    Answer<Optional<Mission>> glider = ask(OneMissionQuery.of(Fleet.GLIDERS, key).at(at));
    return glider.value().isPresent()
        ? glider
        : ask(OneMissionQuery.of(Fleet.SAILBUOYS, key).at(at));
  }

  /**
   * Returns a page of a list of missions.
   *
   * @param query the missions, their order and the page
   * @return the page
   */
  Answer<MissionPage> missions(MissionsQuery query);

  /**
   * Returns the positions of one mission, streamed in order of profile number. Gliders' come from
   * the profiles, sailbuoys' from the mission itself. Those without a valid latitude, longitude or
   * (for a profile) number are left out. They are all that are stored, whatever their time: a
   * sailbuoy's have none, so they cannot be given as of an instant. Nor can {@linkplain #tracks
   * tracks}.
   *
   * @param fleet the mission's fleet
   * @param key the mission's key
   * @return the positions, none if there is no such mission; the stream holds a cursor on the
   *     server until it is read to its end or closed
   */
  Answer<Stream<Position>> positions(Fleet fleet, MissionKey key);

  /**
   * Returns the positions of a set of missions, thinned.
   *
   * @param query the missions, and the number of positions of each
   * @return a track for each mission that has a position, in the order of the query
   */
  Answer<List<Track>> tracks(TracksQuery query);
}
