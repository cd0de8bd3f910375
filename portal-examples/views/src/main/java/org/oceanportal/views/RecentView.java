package org.oceanportal.views;

import java.time.Instant;
import java.util.List;
import org.oceanportal.model.RecentMission;
import org.oceanportal.query.Fleet;
import org.oceanportal.views.output.Records;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;

/** The missions of both fleets that were at sea a short while ago. The names are an interface. */
public record RecentView(
    Instant asOf, List<RecentMission> missions, List<RecentMission> sailbuoyMissions)
    implements View {

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Table csv() {
    return fill(Records.table(RecentMission.class, "fleet"));
  }

  @Override
  public Table text() {
    return fill(new Table("Fleet", "Platform", "Mission", "Start", "End"));
  }

  private Table fill(Table table) {
    missions.forEach(mission -> Records.add(table, mission, Names.of(Fleet.GLIDERS)));
    sailbuoyMissions.forEach(mission -> Records.add(table, mission, Names.of(Fleet.SAILBUOYS)));
    return table;
  }
}
