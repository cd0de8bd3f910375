package org.oceanportal.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Mission}, for implementations of queries and for tests. Not thread-safe. */
public final class MissionBuilder {

  private final Fleet fleet;
  private final MissionStatus status;
  private @Nullable String platformSerial;
  private @Nullable Integer mission;
  private @Nullable Instant start;
  private @Nullable Instant end;
  private List<String> basins = List.of();
  private @Nullable String seaName;
  private @Nullable String project;
  private @Nullable String projectUrl;
  private @Nullable Integer wmoId;
  private @Nullable Box box;
  private @Nullable Long profiles;
  private @Nullable Double distanceMetres;
  private @Nullable Double depthMetres;
  private @Nullable Long dataPoints;
  private List<String> variables = List.of();
  private @Nullable String comment;

  MissionBuilder(Fleet fleet, MissionStatus status) {
    this.fleet = fleet;
    this.status = status;
  }

  /**
   * Sets the serial of its platform as it is shown, {@code SEA045} or {@code SB2016}.
   *
   * @param platformSerial the serial; null if it has none
   * @return this builder
   */
  public MissionBuilder platformSerial(@Nullable String platformSerial) {
    this.platformSerial = platformSerial;
    return this;
  }

  /**
   * Sets its number.
   *
   * @param mission the number; null if it has none
   * @return this builder
   */
  public MissionBuilder mission(@Nullable Integer mission) {
    this.mission = mission;
    return this;
  }

  /**
   * Sets the instant of its first data.
   *
   * @param start the instant; null if it is not known
   * @return this builder
   */
  public MissionBuilder start(@Nullable Instant start) {
    this.start = start;
    return this;
  }

  /**
   * Sets the instant of its last data.
   *
   * @param end the instant; null while it has none
   * @return this builder
   */
  public MissionBuilder end(@Nullable Instant end) {
    this.end = end;
    return this;
  }

  /**
   * Sets the basins it names, the one with most points first.
   *
   * @param basins their names; empty if it names none
   * @return this builder
   */
  public MissionBuilder basins(List<String> basins) {
    this.basins = basins;
    return this;
  }

  /**
   * Sets the sea.
   *
   * @param seaName its name; null if it is not known
   * @return this builder
   */
  public MissionBuilder seaName(@Nullable String seaName) {
    this.seaName = seaName;
    return this;
  }

  /**
   * Sets the project.
   *
   * @param project its name; null if it has none
   * @return this builder
   */
  public MissionBuilder project(@Nullable String project) {
    this.project = project;
    return this;
  }

  /**
   * Sets the project's page.
   *
   * @param projectUrl its address; null if it has none
   * @return this builder
   */
  public MissionBuilder projectUrl(@Nullable String projectUrl) {
    this.projectUrl = projectUrl;
    return this;
  }

  /**
   * Sets the identifier given by the World Meteorological Organization.
   *
   * @param wmoId the identifier; null if it has none
   * @return this builder
   */
  public MissionBuilder wmoId(@Nullable Integer wmoId) {
    this.wmoId = wmoId;
    return this;
  }

  /**
   * Sets the latitudes and longitudes it kept within.
   *
   * @param box the box; null if they are not known
   * @return this builder
   */
  public MissionBuilder box(@Nullable Box box) {
    this.box = box;
    return this;
  }

  /**
   * Sets the number of profiles.
   *
   * @param profiles the number; null if it is not known
   * @return this builder
   */
  public MissionBuilder profiles(@Nullable Long profiles) {
    this.profiles = profiles;
    return this;
  }

  /**
   * Sets the distance over ground.
   *
   * @param distanceMetres metres; null if it is not known
   * @return this builder
   */
  public MissionBuilder distanceMetres(@Nullable Double distanceMetres) {
    this.distanceMetres = distanceMetres;
    return this;
  }

  /**
   * Sets the sum of the greatest depths of its profiles.
   *
   * @param depthMetres metres; null if it is not known
   * @return this builder
   */
  public MissionBuilder depthMetres(@Nullable Double depthMetres) {
    this.depthMetres = depthMetres;
    return this;
  }

  /**
   * Sets the number of rows of data.
   *
   * @param dataPoints the number; null if it is not known
   * @return this builder
   */
  public MissionBuilder dataPoints(@Nullable Long dataPoints) {
    this.dataPoints = dataPoints;
    return this;
  }

  /**
   * Sets the names of what was measured.
   *
   * @param variables the names; empty if they are not known
   * @return this builder
   */
  public MissionBuilder variables(List<String> variables) {
    this.variables = variables;
    return this;
  }

  /**
   * Sets what its people wrote about it.
   *
   * @param comment the text; null if they wrote nothing
   * @return this builder
   */
  public MissionBuilder comment(@Nullable String comment) {
    this.comment = comment;
    return this;
  }

  /**
   * Returns a mission with these values.
   *
   * @return it
   */
  public Mission build() {
    return new Mission(
        fleet,
        platformSerial,
        mission,
        start,
        end,
        status,
        basins,
        seaName,
        project,
        projectUrl,
        wmoId,
        box,
        profiles,
        distanceMetres,
        depthMetres,
        dataPoints,
        variables,
        comment);
  }
}
