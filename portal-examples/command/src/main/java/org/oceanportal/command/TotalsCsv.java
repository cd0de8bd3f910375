package org.oceanportal.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.command.output.Table;
import org.oceanportal.model.FleetTotals;

/** Totals, a fleet a row, under the names that JSON has too. */
final class TotalsCsv {

  private static final List<String> FIGURES =
      List.of(
          "missions",
          "platforms",
          "profiles",
          "dives",
          "timeAtSeaSeconds",
          "timeAtSea",
          "gliderDays",
          "distanceMetres",
          "depthMetres",
          "dataPoints",
          "firstStart",
          "lastEnd",
          "dataIssues");

  private TotalsCsv() {}

  /** A table of figures, each row of which begins with some keys. */
  static Table table(String... keys) {
    var columns = new ArrayList<>(Arrays.asList(keys));
    columns.addAll(FIGURES);
    return new Table(columns.toArray(String[]::new));
  }

  static void add(Table table, FleetTotals totals, @Nullable Object... keys) {
    var values = new ArrayList<@Nullable Object>(Arrays.asList(keys));
    FleetFigures figures = FleetFigures.of(totals);
    values.addAll(
        Arrays.asList(
            figures.missions(),
            figures.platforms(),
            figures.profiles(),
            figures.dives(),
            figures.timeAtSeaSeconds(),
            figures.timeAtSea(),
            figures.gliderDays(),
            figures.distanceMetres(),
            figures.depthMetres(),
            figures.dataPoints(),
            figures.firstStart(),
            figures.lastEnd(),
            figures.dataIssues()));
    table.row(values.toArray());
  }
}
