package org.oceanportal.page.view;

import java.time.Instant;
import org.oceanportal.page.answers.BusyException;
import org.oceanportal.page.geo.Fixes;
import org.oceanportal.query.PortalException;

/** The notices that a visitor must read before trusting the figures. */
public final class Notices {

  private Notices() {}

  /** Returns a notice that the database does not answer, with the time of the figures. */
  public static String stale(Instant since, Instant now) {
    return "The database does not answer just now. These figures were computed "
        + Words.moment(since)
        + ", "
        + Words.ago(since, now)
        + ".";
  }

  /** Returns a notice that a part of a page is missing, and why. */
  static String missing(String part, RuntimeException failure) {
    return part + " cannot be shown: " + why(failure) + ", and no earlier answer is cached.";
  }

  /** Returns a notice that there are last positions instead of tracks, and why. */
  static String lastOnly(RuntimeException failure) {
    return "Only last positions are shown, no tracks: " + why(failure) + ".";
  }

  private static String why(RuntimeException failure) {
    if (failure instanceof BusyException) {
      return "the server is too busy just now";
    }
    if (failure instanceof PortalException portalFailure) {
      return switch (portalFailure.reason()) {
        case UNREACHABLE -> "the database cannot be reached";
        case TIME_LIMIT -> "the database took too long";
        case NOT_ALLOWED, FAILED -> "the database could not answer";
      };
    }
    return "the database took too long";
  }

  /** Returns a notice that fixes are only marked on the map; empty for none. */
  static String doubtful(int fixes) {
    return fixes == 0
        ? ""
        : Words.counted(fixes, "doubtful fix", "doubtful fixes")
            + ": farther away than "
            + Math.round(Fixes.GREATEST_METRES_A_SECOND)
            + " m/s could take it";
  }
}
