package org.oceanportal.bench.query;

import java.time.Instant;
import java.util.Objects;
import org.oceanportal.bench.gate.Question;
import org.oceanportal.sample.SampleFleet;

/**
 * A synthetic fleet in a database. The same specification gives the same fleet, byte for byte, on
 * any day, so that runs can be compared.
 *
 * @param server the database server
 * @param missions the number of glider missions
 * @param profiles the number of profiles of each mission, which make its document large
 * @param indexed whether the portal's indexes are made; the embedded database has none
 * @param positions whether the newest ten missions have profile documents, for queries of
 *     positions; other queries do not see them, and a process starts sooner without them
 */
public record FleetSpec(
    Server server, int missions, int profiles, boolean indexed, boolean positions) {

  /** The instant at which every fleet is queried. */
  public static final Instant AT = Instant.parse("2026-06-01T12:00:00Z");

  /** The base case: the portal of the article, from which one thing at a time is changed. */
  public static final int BASE_MISSIONS = SampleFleet.STANDARD_MISSIONS;

  /** The profiles of the base case: documents of about 60 KB. */
  public static final int BASE_PROFILES = 2_000;

  /** Checks that there is a server. The fleet checks the numbers. */
  public FleetSpec {
    Objects.requireNonNull(server, "server");
  }

  /**
   * Returns the base case on a server.
   *
   * @param server the server
   * @return 240 missions of 2,000 profiles, with indexes
   */
  public static FleetSpec base(Server server) {
    return new FleetSpec(server, BASE_MISSIONS, BASE_PROFILES, true, false);
  }

  /**
   * Returns this fleet with another number of missions.
   *
   * @param number the number of missions
   * @return the fleet
   */
  public FleetSpec withMissions(int number) {
    return new FleetSpec(server, number, profiles, indexed, positions);
  }

  /**
   * Returns this fleet with documents of another size.
   *
   * @param number the number of profiles of each mission
   * @return the fleet
   */
  public FleetSpec withProfiles(int number) {
    return new FleetSpec(server, missions, number, indexed, positions);
  }

  /** Returns this fleet without indexes. */
  public FleetSpec withoutIndexes() {
    return new FleetSpec(server, missions, profiles, false, positions);
  }

  /** Returns this fleet with profile documents. */
  public FleetSpec withPositions() {
    return new FleetSpec(server, missions, profiles, indexed, true);
  }

  SampleFleet fleet() {
    return SampleFleet.standard(AT)
        .withMissions(missions)
        .withProfilesPerMission(profiles)
        .withProfileDocumentsOf(positions ? Question.MISSIONS_ON_A_MAP : 0);
  }

  /** Returns a name for a folder: {@code embedded-240-2000-indexed}. */
  String name() {
    String indexes = indexed ? "indexed" : "plain";
    String size = server.toString() + '-' + missions + '-' + profiles + '-' + indexes;
    return positions ? size + "-positions" : size;
  }
}
