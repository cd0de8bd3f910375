package org.oceanportal.views;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.RecentMission;
import org.oceanportal.views.output.Records;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;

/** The missions of both fleets that were at sea a short while ago. */
public record RecentView(
    Instant asOf, List<RecentMission> missions, List<RecentMission> sailbuoyMissions)
    implements View {

  @Override
  public Object json() {
    return new Document(asOf, lines(missions), lines(sailbuoyMissions));
  }

  @Override
  public Table csv() {
    return fill(Records.table(Line.class, "fleet"));
  }

  @Override
  public Table text() {
    return fill(new Table("Fleet", "Platform", "Mission", "Start", "End", "Status"));
  }

  private Table fill(Table table) {
    lines(missions).forEach(line -> Records.add(table, line, Names.of(Fleet.GLIDERS)));
    lines(sailbuoyMissions).forEach(line -> Records.add(table, line, Names.of(Fleet.SAILBUOYS)));
    return table;
  }

  private static List<Line> lines(List<RecentMission> missions) {
    return missions.stream().map(Line::of).toList();
  }

  /** The names are an interface. */
  public record Document(Instant asOf, List<Line> missions, List<Line> sailbuoyMissions) {}

  /** One of its missions. */
  public record Line(
      @Nullable String platformSerial,
      @Nullable Integer mission,
      @Nullable Instant start,
      @Nullable Instant end,
      String status) {

    static Line of(RecentMission mission) {
      return new Line(
          mission.platformSerial(),
          mission.mission(),
          mission.start(),
          mission.end(),
          Names.of(mission.status()));
    }
  }
}
