package org.oceanportal.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mission as a table or a page shows it. What the fleet does not have, what is absent, and what
 * is not of its type is null.
 *
 * @param fleet whose mission it is
 * @param platformSerial the serial as it is shown, {@code SEA045} or {@code SB2016}
 * @param mission its number
 * @param start its first data
 * @param end its last data
 * @param status how it stands
 * @param basins the basins it names, the one with most points first
 * @param seaName the sea
 * @param project the project
 * @param projectUrl the project's page
 * @param wmoId the identifier given by the World Meteorological Organization
 * @param box the latitudes and longitudes it kept within
 * @param profiles the number of profiles
 * @param distanceMetres the distance over ground
 * @param depthMetres the sum of the greatest depths of its profiles
 * @param dataPoints the rows of data
 * @param variables the names of what was measured
 * @param comment what its people wrote about it
 */
public record Mission(
    Fleet fleet,
    @Nullable String platformSerial,
    @Nullable Integer mission,
    @Nullable Instant start,
    @Nullable Instant end,
    MissionStatus status,
    List<String> basins,
    @Nullable String seaName,
    @Nullable String project,
    @Nullable String projectUrl,
    @Nullable Integer wmoId,
    @Nullable Box box,
    @Nullable Long profiles,
    @Nullable Double distanceMetres,
    @Nullable Double depthMetres,
    @Nullable Long dataPoints,
    List<String> variables,
    @Nullable String comment) {

  /**
   * Checks that fleet and status are not null, and copies the lists. Use {@link #builder}: this
   * constructor changes with each new component.
   */
  public Mission {
    Objects.requireNonNull(fleet, "fleet");
    Objects.requireNonNull(status, "status");
    basins = List.copyOf(basins);
    variables = List.copyOf(variables);
  }

  /**
   * Returns a builder of a mission of which nothing else is known yet.
   *
   * @param fleet whose mission it is
   * @param status how it stands
   * @return the builder
   */
  public static MissionBuilder builder(Fleet fleet, MissionStatus status) {
    return new MissionBuilder(fleet, status);
  }

  /**
   * Returns what the mission is called by.
   *
   * @return its key; empty if it lacks its platform or its number
   */
  public Optional<MissionKey> key() {
    return MissionKey.of(platformSerial, mission);
  }

  /**
   * The number of dives: two profiles make one.
   *
   * @return half the profiles, rounded down; null if their number is not known
   */
  public @Nullable Long dives() {
    return profiles == null ? null : (Long) (profiles / 2);
  }
}
