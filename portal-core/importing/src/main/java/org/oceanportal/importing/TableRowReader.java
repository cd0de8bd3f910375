package org.oceanportal.importing;

import static org.oceanportal.importing.ImportField.LAT;
import static org.oceanportal.importing.ImportField.LAT_MAX;
import static org.oceanportal.importing.ImportField.LAT_MIN;
import static org.oceanportal.importing.ImportField.LON;
import static org.oceanportal.importing.ImportField.LON_MAX;
import static org.oceanportal.importing.ImportField.LON_MIN;
import static org.oceanportal.importing.ImportField.MISSION;
import static org.oceanportal.importing.ImportField.PLATFORM_SERIAL;
import static org.oceanportal.importing.ImportField.START;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Platforms;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;

/** A reader of rows whose values stand in columns. */
final class TableRowReader implements RowReader {

  private final Table table;
  private final Columns columns;
  private final CollectionSchema schema;
  private final FieldReader fields;

  TableRowReader(Table table, Columns columns, CollectionSchema schema, FieldReader fields) {
    this.table = table;
    this.columns = columns;
    this.schema = schema;
    this.fields = fields;
  }

  @Override
  public MissionRow read(Row row) throws BadValueException {
    fields.begin(row);
    Map<ImportField, Object> said = said(row);
    require(said, PLATFORM_SERIAL);
    require(said, START);
    if (columns.has(MISSION)) {
      require(said, MISSION);
    }
    return MissionRow.of(said, values(said), positions(said), schema, this::name);
  }

  @Override
  public String name(ImportField field) {
    return columns.name(field);
  }

  @Override
  public List<String> notes() {
    return fields.notes().texts();
  }

  private Map<ImportField, Object> said(Row row) throws BadValueException {
    List<? extends @Nullable Object> cells = table.cells(row);
    var said = new EnumMap<ImportField, Object>(ImportField.class);
    for (Map.Entry<ImportField, Integer> entry : columns.cells().entrySet()) {
      ImportField field = entry.getKey();
      Object cell = fields.said(cells.get(entry.getValue()));
      Object value = fields.value(field, name(field), cell);
      if (value != null) {
        said.put(field, field == PLATFORM_SERIAL ? serial(value) : value);
      }
    }
    return said;
  }

  private String serial(Object value) throws BadValueException {
    return FieldReader.serial((String) value, name(PLATFORM_SERIAL), schema);
  }

  private void require(Map<ImportField, Object> said, ImportField field) throws BadValueException {
    if (!said.containsKey(field)) {
      throw new BadValueException(name(field), "", "is blank, but is needed");
    }
  }

  private Document values(Map<ImportField, Object> said) {
    var values = new Document();
    said.forEach(
        (field, value) -> {
          if (field == PLATFORM_SERIAL) {
            value = Platforms.stored((String) value, schema).orElseThrow();
          }
          if (!field.isPosition()) {
            values.putIfAbsent(schema.name(field.target()), value);
          }
        });
    return values;
  }

  private List<PointExtent> positions(Map<ImportField, Object> said) {
    var positions = new ArrayList<PointExtent>();
    if (!said.containsKey(LAT_MIN) && !said.containsKey(LAT_MAX)) {
      add(positions, LAT, said.get(LAT));
    }
    if (!said.containsKey(LON_MIN) && !said.containsKey(LON_MAX)) {
      add(positions, LON, said.get(LON));
    }
    return positions;
  }

  private void add(List<PointExtent> positions, ImportField field, @Nullable Object degrees) {
    if (degrees != null) {
      MissionField min = field.target();
      MissionField max = field.lastTarget();
      positions.add(new PointExtent(schema.name(min), schema.name(max), (Double) degrees));
    }
  }
}
