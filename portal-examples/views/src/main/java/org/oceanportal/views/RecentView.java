package org.oceanportal.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Both;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.RecentMission;
import org.oceanportal.query.Answer;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.views.output.Records;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;

/**
 * The missions of both fleets that were at sea a short while ago.
 *
 * @param scope the scope of the gliders listed
 * @param asOf the instant of the answer
 * @param missionsOutsideScope the number of glider missions that were at sea then and are not
 *     listed; null if it was not requested
 * @param missions those of gliders
 * @param sailbuoyMissions those of sailbuoys
 */
public record RecentView(
    Scope scope,
    Instant asOf,
    @Nullable Long missionsOutsideScope,
    List<RecentMission> missions,
    List<RecentMission> sailbuoyMissions)
    implements View {

  /**
   * Returns the view of an answer.
   *
   * @param query the query of gliders
   * @param missionsOutsideScope as the component
   * @param recent the answer for both fleets
   */
  public static RecentView of(
      RecentQuery query,
      @Nullable Long missionsOutsideScope,
      Answer<Both<List<RecentMission>>> recent) {
    return new RecentView(
        query.scope(),
        recent.asOf(),
        missionsOutsideScope,
        recent.value().gliders(),
        recent.value().sailbuoys());
  }

  /** Returns a title that names the gliders listed, and the number of those that are not. */
  @Override
  public String title() {
    long outside = missionsOutsideScope == null ? 0 : missionsOutsideScope;
    return "Scope: " + ScopeWords.withOption(scope, outside);
  }

  @Override
  public Object json() {
    return new Document(
        scope.toString(), asOf, missionsOutsideScope, lines(missions), lines(sailbuoyMissions));
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

  /** The JSON document, whose names are an interface. */
  public record Document(
      String scope,
      Instant asOf,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long missionsOutsideScope,
      List<Line> missions,
      List<Line> sailbuoyMissions) {}

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
