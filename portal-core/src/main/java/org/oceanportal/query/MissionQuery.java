package org.oceanportal.query;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * A query of a portal's missions, as a value that knows the type of its answer. Equal queries have
 * the same answer, so a query may serve as a key.
 *
 * <p>{@link MissionStats#ask} answers each of them. What differs from one to the next is a property
 * of the query, so that a decorator treats all alike: see {@link ForwardingMissionStats}.
 *
 * <p>The queries are those of this package: users cannot add one, since every strategy answers each
 * of them. A later version may have more. Positions are not a query: they are streamed, and never
 * cached.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <A> the type of the answer's value
 */
public sealed interface MissionQuery<A>
    permits RecentQuery, TotalsQuery, BreakdownQuery, OneMissionQuery, MissionsQuery, TracksQuery {

  /**
   * Returns the query's name, as exceptions, events and metrics have it.
   *
   * @return such as {@code totals}; the same for every query of its class
   */
  String name();

  /**
   * Runs the query: calls the method of {@link MissionStats} that answers queries of this class.
   * Callers use {@link MissionStats#ask}.
   *
   * @param stats the implementation to call
   * @return its answer
   * @throws PortalException if the database cannot answer
   */
  Answer<A> askOf(MissionStats stats);

  /**
   * Returns whether the answer changes as time goes by while the missions stay the same: the
   * missions at sea, or a status. The other answers change at most when a planned mission starts.
   *
   * @return true if it does; a cache must then not reuse an answer only because its source has not
   *     changed
   */
  boolean changesWithTime();

  /**
   * Returns the version of the rules by which the query is answered. It is raised when equal
   * missions get another answer, so that answers stored by earlier programs are not read.
   *
   * @return the version, at least 1
   */
  int version();

  /**
   * Returns the type of the answer's value, {@code A}, as the query's class declares it.
   *
   * @return a class, or a parameterized type such as {@code List<Track>}
   */
  default Type answerType() {
    var declared = (ParameterizedType) getClass().getGenericInterfaces()[0];
    return declared.getActualTypeArguments()[0];
  }
}
