package org.oceanportal.command;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.importing.StoredMission;
import org.oceanportal.views.Names;
import org.oceanportal.views.output.Records;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;

/** The documents of a removal. The names are part of the command's interface. */
record RemovalView(List<Removal> missions, boolean removed) implements View {

  static RemovalView of(List<StoredMission> missions, boolean removed) {
    return new RemovalView(missions.stream().map(Removal::of).toList(), removed);
  }

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Table csv() {
    Table table = Records.table(Removal.class);
    missions.forEach(each -> Records.add(table, each));
    return table;
  }

  @Override
  public Table text() {
    var table = new Table("Fleet", "Platform", "Mission", "Start", "End", "Positions", "Document");
    for (Removal each : missions) {
      table.row(
          each.fleet(),
          each.platformSerial(),
          each.mission(),
          each.start(),
          each.end(),
          each.positions(),
          each.id());
    }
    return table;
  }

  /** One mission. */
  record Removal(
      String fleet,
      String platformSerial,
      int mission,
      @Nullable Instant start,
      @Nullable Instant end,
      long positions,
      String id) {

    static Removal of(StoredMission mission) {
      return new Removal(
          Names.of(mission.fleet()),
          mission.key().platformSerial(),
          mission.key().mission(),
          mission.start(),
          mission.end(),
          mission.positions(),
          String.valueOf(mission.id()));
    }
  }
}
