package org.oceanportal.bench.query;

import java.time.Instant;
import java.util.Objects;
import org.oceanportal.sample.SampleFleet;

/**
 * A synthetic fleet in a database. The same specification gives the same fleet, byte for byte, on
 * any day, so that runs can be compared.
 *
 * @param server where it lives
 * @param missions how many glider missions
 * @param profiles how many profiles each mission has; they are what makes its document big
 * @param indexed whether the portal's indexes are made; the embedded database keeps none of them
 */
public record FleetSpec(Server server, int missions, int profiles, boolean indexed) {

  /** When every fleet is looked at. */
  public static final Instant AT = Instant.parse("2026-06-01T12:00:00Z");

  /** The base case: the portal of the article, from which one thing at a time is changed. */
  public static final int BASE_MISSIONS = SampleFleet.STANDARD_MISSIONS;

  /** Documents of about 60 KB. */
  public static final int BASE_PROFILES = 2_000;

  /** Checks that there is a server. The fleet checks the numbers. */
  public FleetSpec {
    Objects.requireNonNull(server, "server");
  }

  /**
   * The base case on a server.
   *
   * @param server the server
   * @return 240 missions of 2,000 profiles, with indexes
   */
  public static FleetSpec base(Server server) {
    return new FleetSpec(server, BASE_MISSIONS, BASE_PROFILES, true);
  }

  /** Whether questions about positions can be asked: only the base case has profile documents. */
  boolean hasPositions() {
    return missions == BASE_MISSIONS && profiles > 0;
  }

  SampleFleet fleet() {
    return SampleFleet.standard(AT)
        .withMissions(missions)
        .withProfilesPerMission(profiles)
        .withProfileDocumentsOf(hasPositions() ? Question.MISSIONS_ON_A_MAP : 0);
  }

  /** A name for a folder: {@code embedded-240-2000-indexed}. */
  String name() {
    String indexes = indexed ? "indexed" : "plain";
    return server.toString() + '-' + missions + '-' + profiles + '-' + indexes;
  }
}
