package org.oceanportal.views;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Both;
import org.oceanportal.model.Breakdown;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.TotalsLine;
import org.oceanportal.query.Answer;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.views.output.Figure;
import org.oceanportal.views.output.Records;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;

/**
 * Totals, a line for each year, platform, basin or project; missions that have none are in a last
 * line, whose key is null.
 */
public record BreakdownView(
    Scope scope,
    @Nullable Integer year,
    String by,
    Instant asOf,
    long missionsOutsideScope,
    List<Line> lines)
    implements View {

  /** The label of missions without a key where an empty cell would not be seen. */
  private static final String NONE = "(none)";

  /**
   * One line.
   *
   * @param key the year, platform, basin or project; null for none
   * @param gliders null if none of their missions has the key
   * @param sailbuoys null likewise
   */
  public record Line(
      @Nullable String key, @Nullable FleetTotals gliders, @Nullable FleetTotals sailbuoys) {}

  /**
   * Returns the view of an answer: the lines of both fleets, merged.
   *
   * @param query the query of gliders
   * @param breakdown the answer for both fleets
   */
  public static BreakdownView of(BreakdownQuery query, Answer<Both<Breakdown>> breakdown) {
    Breakdown gliders = breakdown.value().gliders();
    Breakdown sailbuoys = breakdown.value().sailbuoys();
    return new BreakdownView(
        query.totals().scope(),
        query.totals().year(),
        Names.of(query.by()),
        breakdown.asOf(),
        gliders.missionsOutsideScope(),
        lines(gliders.lines(), sailbuoys.lines()));
  }

  /** Returns a title that names the gliders counted, and the number of those that are not. */
  @Override
  public String title() {
    return "Scope: " + ScopeWords.withOption(scope, missionsOutsideScope);
  }

  /** Merges the lines of both fleets, in their order of key by code point. */
  private static List<Line> lines(List<TotalsLine> gliders, List<TotalsLine> sailbuoys) {
    Map<@Nullable String, FleetTotals> ofGliders = byKey(gliders);
    Map<@Nullable String, FleetTotals> ofSailbuoys = byKey(sailbuoys);
    var keys = new TreeSet<@Nullable String>(Comparator.nullsLast(BreakdownView::byCodePoint));
    keys.addAll(ofGliders.keySet());
    keys.addAll(ofSailbuoys.keySet());
    return keys.stream()
        .map(key -> new Line(key, ofGliders.get(key), ofSailbuoys.get(key)))
        .toList();
  }

  private static Map<@Nullable String, FleetTotals> byKey(List<TotalsLine> lines) {
    var byKey = new HashMap<@Nullable String, FleetTotals>();
    lines.forEach(line -> byKey.put(line.key(), line.totals()));
    return byKey;
  }

  /** Compares by code point; Java compares by UTF-16, where an emoji comes before U+FFFF. */
  private static int byCodePoint(String a, String b) {
    return Arrays.compareUnsigned(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Object json() {
    return new Document(
        scope.toString(),
        year,
        by,
        asOf,
        missionsOutsideScope,
        lines.stream().map(DocumentLine::of).toList());
  }

  @Override
  public Table csv() {
    Table table = Records.table(FleetFigures.class, by, "fleet");
    forEach((key, fleet, totals) -> Records.add(table, FleetFigures.of(totals), key, fleet));
    return table;
  }

  @Override
  public Table text() {
    var table =
        new Table(
            by, "Fleet", "Missions", "Platforms", "Profiles", "Time at sea", "Distance", "Issues");
    forEach(
        (key, fleet, totals) ->
            table.row(
                Objects.requireNonNullElse(key, NONE),
                fleet,
                Figure.of(totals.missions()),
                Figure.of(totals.platforms()),
                Figure.of(totals.profiles()),
                new Figure(totals.prettyTimeAtSea()),
                Figure.kilometres(totals.distanceMetres()),
                Figure.of(totals.dataIssues())));
    return table;
  }

  private void forEach(RowOfFleet row) {
    for (Line line : lines) {
      if (line.gliders() != null) {
        row.add(line.key(), Names.of(Fleet.GLIDERS), line.gliders());
      }
      if (line.sailbuoys() != null) {
        row.add(line.key(), Names.of(Fleet.SAILBUOYS), line.sailbuoys());
      }
    }
  }

  private interface RowOfFleet {
    void add(@Nullable String key, String fleet, FleetTotals totals);
  }

  /** The JSON document, whose names are an interface. */
  public record Document(
      String scope,
      @Nullable Integer year,
      String by,
      Instant asOf,
      long missionsOutsideScope,
      List<DocumentLine> lines) {}

  /** One of its lines. */
  public record DocumentLine(
      @Nullable String key, @Nullable FleetFigures gliders, @Nullable FleetFigures sailbuoys) {

    static DocumentLine of(Line line) {
      return new DocumentLine(line.key(), figures(line.gliders()), figures(line.sailbuoys()));
    }

    private static @Nullable FleetFigures figures(@Nullable FleetTotals totals) {
      return totals == null ? null : FleetFigures.of(totals);
    }
  }
}
