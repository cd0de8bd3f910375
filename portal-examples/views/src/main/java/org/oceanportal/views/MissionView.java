package org.oceanportal.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Position;
import org.oceanportal.views.output.Records;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;

/** One mission, with its positions if requested. The names are an interface. */
public record MissionView(
    Instant asOf,
    MissionFigures mission,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Position> positions)
    implements View {

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Table csv() {
    if (positions == null) {
      Table table = Records.table(MissionFigures.class);
      Records.add(table, mission);
      return table;
    }
    Table table = Records.table(Position.class);
    positions.forEach(position -> Records.add(table, position));
    return table;
  }

  /**
   * Returns a line for each value, since there are too many for one line; its positions as CSV has
   * them.
   */
  @Override
  public Table text() {
    if (positions != null) {
      return csv();
    }
    Table across = csv();
    var down = new Table("", mission.platformSerial() + " M" + mission.mission());
    for (int i = 0; i < across.columns().size(); i++) {
      down.row(across.columns().get(i), asText(across.rows().get(0).get(i)));
    }
    return down;
  }

  private static @Nullable String asText(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return String.join(", ", list.stream().map(String::valueOf).toList());
    }
    return value == null ? null : value.toString();
  }
}
