package org.oceanportal.command;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.check.CheckReport;
import org.oceanportal.check.CollectionCheck;
import org.oceanportal.check.FieldCheck;
import org.oceanportal.check.IndexCheck;
import org.oceanportal.check.ServerFacts;
import org.oceanportal.views.Names;
import org.oceanportal.views.output.Figure;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;

/** The result of a check. The names are part of the command's interface. */
record CheckView(
    Instant checkedAt,
    ServerFacts server,
    List<Collection> collections,
    long overlapCount,
    List<Overlap> overlaps,
    List<IndexCheck> indexes,
    List<String> missing)
    implements View {

  static CheckView of(CheckReport report) {
    return new CheckView(
        report.checkedAt(),
        report.server(),
        report.collections().stream().map(Collection::of).toList(),
        report.overlapCount(),
        report.overlaps().stream().map(Overlap::of).toList(),
        report.indexes(),
        report.missing());
  }

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Table csv() {
    var table =
        new Table(
            "collection",
            "documents",
            "field",
            "name",
            "needed",
            "valid",
            "absent",
            "invalid",
            "example");
    for (Collection each : collections) {
      for (Field field : each.fields()) {
        table.row(
            each.collection(),
            each.documents(),
            field.field(),
            field.name(),
            field.needed(),
            field.valid(),
            field.absent(),
            field.invalid(),
            field.example());
      }
    }
    return table;
  }

  @Override
  public Table text() {
    var table = new Table("Collection", "Field", "Valid", "Absent", "Invalid", "Example");
    for (Collection each : collections) {
      table.row(each.collection(), null, Figure.of(each.documents()), null, null, null);
      for (Field field : each.fields()) {
        table.row(
            null,
            field.name() + (field.needed() ? " (needed)" : ""),
            Figure.of(field.valid()),
            Figure.of(field.absent()),
            Figure.of(field.invalid()),
            field.example());
      }
    }
    return table;
  }

  @Override
  public String title() {
    long present = indexes.stream().filter(IndexCheck::present).count();
    String engines = server.engines().isEmpty() ? "" : " " + server.engines();
    return "MongoDB "
        + server.version()
        + engines
        + ", "
        + present
        + " of "
        + indexes.size()
        + " indexes, "
        + overlapCount
        + " overlaps";
  }

  /** One collection. */
  record Collection(@Nullable String fleet, String collection, long documents, List<Field> fields) {

    static Collection of(CollectionCheck check) {
      return new Collection(
          check.fleet() == null ? null : Names.of(check.fleet()),
          check.collection(),
          check.documents(),
          check.fields().stream().map(Field::of).toList());
    }
  }

  /** One field. */
  record Field(
      String field,
      String name,
      boolean needed,
      long valid,
      long absent,
      long invalid,
      List<String> examples) {

    static Field of(FieldCheck check) {
      return new Field(
          check.field().jsonName(),
          check.name(),
          check.needed(),
          check.valid(),
          check.absent(),
          check.invalid(),
          check.examples());
    }

    @Nullable String example() {
      return examples.isEmpty() ? null : examples.get(0);
    }
  }

  /** One overlap. */
  record Overlap(String fleet, String platformSerial, int earlier, int later, double days) {

    private static final double SECONDS_A_DAY = 86_400;

    static Overlap of(org.oceanportal.check.Overlap overlap) {
      return new Overlap(
          Names.of(overlap.fleet()),
          overlap.earlier().platformSerial(),
          overlap.earlier().mission(),
          overlap.later().mission(),
          overlap.time().toSeconds() / SECONDS_A_DAY);
    }
  }
}
