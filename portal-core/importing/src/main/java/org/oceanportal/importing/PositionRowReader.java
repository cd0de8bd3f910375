package org.oceanportal.importing;

import static org.oceanportal.importing.ImportField.LAT;
import static org.oceanportal.importing.ImportField.LON;
import static org.oceanportal.importing.ImportField.MAX_DEPTH;
import static org.oceanportal.importing.ImportField.MISSION;
import static org.oceanportal.importing.ImportField.NUMBER;
import static org.oceanportal.importing.ImportField.PLATFORM_SERIAL;
import static org.oceanportal.importing.ImportField.TIME;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Values;
import org.oceanportal.model.MissionKey;
import org.oceanportal.mongo.CollectionSchema;

/** A reader of the rows of a table of positions. */
final class PositionRowReader {

  private final Table table;
  private final PositionColumns columns;
  private final CollectionSchema missions;
  private final FieldReader fields;

  /**
   * Creates a reader of rows.
   *
   * @param missions the names of these positions' missions
   */
  PositionRowReader(
      Table table, PositionColumns columns, CollectionSchema missions, FieldReader fields) {
    this.table = table;
    this.columns = columns;
    this.missions = missions;
    this.fields = fields;
  }

  /**
   * Returns the position in a row.
   *
   * @throws BadValueException if it holds none
   */
  PositionRow read(Row row) throws BadValueException {
    fields.begin(row);
    List<? extends @Nullable Object> cells = table.cells(row);
    String platform =
        FieldReader.serial(
            (String) needed(PLATFORM_SERIAL, cells), columns.name(PLATFORM_SERIAL), missions);
    Integer mission = Objects.requireNonNull(Values.integer(needed(MISSION, cells)));
    Instant time = Values.date(columns.has(NUMBER) ? value(TIME, cells) : needed(TIME, cells));
    return new PositionRow(
        new MissionKey(platform, mission),
        number(cells, time),
        time,
        (Double) needed(LAT, cells),
        (Double) needed(LON, cells),
        value(MAX_DEPTH, cells));
  }

  /**
   * Returns a position's number; without one, the second of its time, which grows with time, and is
   * the same in every import.
   */
  private int number(List<? extends @Nullable Object> cells, @Nullable Instant time)
      throws BadValueException {
    Object number = columns.has(NUMBER) ? needed(NUMBER, cells) : null;
    Integer whole =
        number == null
            ? Values.integer(Objects.requireNonNull(time).getEpochSecond())
            : Values.integer(number);
    if (whole == null) {
      throw new BadValueException(
          columns.name(number == null ? TIME : NUMBER),
          String.valueOf(number == null ? time : number),
          "is beyond the numbers of positions, which end at 2147483647");
    }
    return whole;
  }

  private @Nullable Object value(ImportField field, List<? extends @Nullable Object> cells)
      throws BadValueException {
    return fields.value(field, columns.name(field), fields.said(columns.cell(field, cells)));
  }

  private Object needed(ImportField field, List<? extends @Nullable Object> cells)
      throws BadValueException {
    return fields.needed(field, columns.name(field), fields.said(columns.cell(field, cells)));
  }
}
