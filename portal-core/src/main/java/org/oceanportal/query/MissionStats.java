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
 * Every question the portal asks: one method each, and {@link #ask} for all of them but positions.
 *
 * <p>All implementations give equal answers: figures in metres agree to 10<sup>-9</sup> of their
 * size, because sums of fractions depend on the order of their terms, and all else exactly. Missing
 * collections are empty ones, and dirty data never fail a question. {@link org.oceanportal.Portal}
 * makes implementations; they are safe for concurrent use.
 *
 * <p>Every method throws {@link PortalException} if the database cannot answer, and {@link
 * NullPointerException} if an argument is null.
 */
public interface MissionStats {

  /**
   * Answers any query: the same as the method for queries of its class.
   *
   * @param query the question
   * @param <A> the type of the answer's value
   * @return the answer
   */
  default <A> Answer<A> ask(MissionQuery<A> query) {
    return query.askOf(this);
  }

  /**
   * Answers a question about both fleets: one query after the other, the gliders' first.
   *
   * @param queries a query for each fleet, such as {@link TotalsQuery#bothFleets}
   * @param <A> the type of each answer's value
   * @return both answers, as of the older of them
   */
  default <A> BothAnswers<A> ask(Both<? extends MissionQuery<A>> queries) {
    return new BothAnswers<>(ask(queries.gliders()), ask(queries.sailbuoys()));
  }

  /**
   * The missions that were at sea within a window.
   *
   * @param query which fleet, window and scope
   * @return the missions in order of start, platform and mission, strings by code point, those that
   *     lack one last
   */
  Answer<List<RecentMission>> recent(RecentQuery query);

  /**
   * What the missions of a fleet add up to.
   *
   * @param query which fleet, scope and year
   * @return the totals; those of no mission are zero
   */
  Answer<FleetTotals> totals(TotalsQuery query);

  /**
   * The totals of each year, platform, basin or project.
   *
   * @param query which totals, broken down by what
   * @return the lines, and how many missions are outside the scope
   */
  Answer<Breakdown> breakdown(BreakdownQuery query);

  /**
   * One mission.
   *
   * @param query which mission
   * @return the mission, or nothing if there is none
   */
  Answer<Optional<Mission>> mission(OneMissionQuery query);

  /**
   * One mission as it stands now.
   *
   * @param fleet whose mission
   * @param key which mission
   * @return the answer to {@link OneMissionQuery#of}
   */
  default Answer<Optional<Mission>> mission(Fleet fleet, MissionKey key) {
    return ask(OneMissionQuery.of(fleet, key));
  }

  /**
   * Finds a mission in either fleet, as it stands now.
   *
   * @param key which mission
   * @return as {@link #find(MissionKey, Instant)} without an instant
   */
  default Answer<Optional<Mission>> find(MissionKey key) {
    return find(key, null);
  }

  /**
   * Finds a mission in either fleet. Sailbuoys are asked about only if no glider has it.
   *
   * @param key which mission
   * @param at the instant that its status is told for; null for the moment of asking
   * @return the mission, or nothing if neither fleet has it
   */
  default Answer<Optional<Mission>> find(MissionKey key, @Nullable Instant at) {
    Answer<Optional<Mission>> glider = ask(OneMissionQuery.of(Fleet.GLIDERS, key).at(at));
    return glider.value().isPresent()
        ? glider
        : ask(OneMissionQuery.of(Fleet.SAILBUOYS, key).at(at));
  }

  /**
   * A page of a list of missions.
   *
   * @param query which missions, in which order, from where
   * @return the page
   */
  Answer<MissionPage> missions(MissionsQuery query);

  /**
   * The positions of one mission, streamed in order of profile number. Gliders' come from the
   * profiles, sailbuoys' from the mission itself. What has no valid latitude, longitude or (for a
   * profile) number is left out. They are all that are stored, whatever their time: a sailbuoy's
   * have none, so they cannot be told as of an instant. Nor can {@linkplain #tracks tracks}.
   *
   * @param fleet whose mission
   * @param key which mission
   * @return the positions, none if there is no such mission; the stream holds a cursor on the
   *     server until it is read to its end or closed
   */
  Answer<Stream<Position>> positions(Fleet fleet, MissionKey key);

  /**
   * The positions of a set of missions, thinned.
   *
   * @param query which missions, and how many positions each
   * @return a track for each mission that has a position, in the order they were asked for
   */
  Answer<List<Track>> tracks(TracksQuery query);
}
