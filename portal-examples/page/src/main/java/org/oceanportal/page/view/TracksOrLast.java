package org.oceanportal.page.view;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Track;
import org.oceanportal.query.Answer;
import org.oceanportal.query.PortalException;
import org.oceanportal.query.TracksQuery;

/**
 * Tracks, or the last positions alone where the database cannot make the tracks: that takes it a
 * time that grows with the positions of a mission, while a last position is a step into an index.
 *
 * @param tracks the tracks
 * @param tooMuch the reason why they are only last positions; null if they are whole
 */
public record TracksOrLast(List<Track> tracks, @Nullable PortalException tooMuch) {

  /** Copies the list. */
  public TracksOrLast {
    tracks = List.copyOf(tracks);
  }

  /**
   * Queries tracks, and if that takes too long or too much, the last positions.
   *
   * @param stats the statistics
   * @param query the tracks
   * @return the tracks or last positions
   * @throws PortalException if there is neither
   */
  public static TracksOrLast ask(
      Function<TracksQuery, Answer<List<Track>>> stats, TracksQuery query) {
    try {
      return new TracksOrLast(stats.apply(query).value(), null);
    } catch (PortalException failure) {
      if (query.pointsEach() == 1 || !isTooMuch(failure)) {
        throw failure;
      }
      TracksQuery last = TracksQuery.lastPositions(query.fleet(), query.missions());
      return new TracksOrLast(stats.apply(last).value(), failure);
    }
  }

  /** Returns whether a query was too much; a server refuses what does not fit its memory. */
  private static boolean isTooMuch(PortalException failure) {
    return switch (failure.reason()) {
      case TIME_LIMIT, FAILED -> true;
      case UNREACHABLE, NOT_ALLOWED -> false;
    };
  }
}
