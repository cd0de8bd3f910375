package org.oceanportal.views;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Box;
import org.oceanportal.model.Mission;

/**
 * A mission under names that are an interface. A value that is unknown is null. What is not known
 * is null.
 */
public record MissionFigures(
    String fleet,
    @Nullable String platformSerial,
    @Nullable Integer mission,
    @Nullable Instant start,
    @Nullable Instant end,
    String status,
    List<String> basins,
    @Nullable String seaName,
    @Nullable String project,
    @Nullable String projectUrl,
    @Nullable Integer wmoId,
    @Nullable Double latMin,
    @Nullable Double latMax,
    @Nullable Double lonMin,
    @Nullable Double lonMax,
    @Nullable Long profiles,
    @Nullable Long dives,
    @Nullable BigDecimal distanceMetres,
    @Nullable BigDecimal depthMetres,
    @Nullable Long dataPoints,
    List<String> variables,
    @Nullable String comment) {

  public static MissionFigures of(Mission mission) {
    Box box = mission.box();
    return new MissionFigures(
        Names.of(mission.fleet()),
        mission.platformSerial(),
        mission.mission(),
        mission.start(),
        mission.end(),
        Names.of(mission.status()),
        mission.basins(),
        mission.seaName(),
        mission.project(),
        mission.projectUrl(),
        mission.wmoId(),
        box == null ? null : (Double) box.latMin(),
        box == null ? null : (Double) box.latMax(),
        box == null ? null : (Double) box.lonMin(),
        box == null ? null : (Double) box.lonMax(),
        mission.profiles(),
        mission.dives(),
        FleetFigures.decimal(mission.distanceMetres()),
        FleetFigures.decimal(mission.depthMetres()),
        mission.dataPoints(),
        mission.variables(),
        mission.comment());
  }
}
