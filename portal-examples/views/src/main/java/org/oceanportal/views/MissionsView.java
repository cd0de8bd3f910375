package org.oceanportal.views;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.MissionPage;
import org.oceanportal.query.Answer;
import org.oceanportal.views.output.Figure;
import org.oceanportal.views.output.Records;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;

/** A page of missions. The names are an interface. */
public record MissionsView(Instant asOf, List<MissionFigures> missions, @Nullable String next)
    implements View {

  public static MissionsView of(Answer<MissionPage> answer) {
    MissionPage page = answer.value();
    return new MissionsView(
        answer.asOf(),
        page.missions().stream().map(MissionFigures::of).toList(),
        page.next() == null ? null : page.next().toString());
  }

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Table csv() {
    Table table = Records.table(MissionFigures.class);
    missions.forEach(mission -> Records.add(table, mission));
    return table;
  }

  @Override
  public Table text() {
    var table =
        new Table(
            "Platform",
            "Mission",
            "Status",
            "Start",
            "End",
            "Profiles",
            "Distance",
            "Project",
            "Basins");
    for (MissionFigures m : missions) {
      table.row(
          m.platformSerial(),
          m.mission(),
          m.status(),
          m.start(),
          m.end(),
          Figure.of(m.profiles()),
          m.distanceMetres() == null ? null : Figure.kilometres(m.distanceMetres().doubleValue()),
          m.project(),
          String.join(", ", m.basins()));
    }
    return table;
  }
}
