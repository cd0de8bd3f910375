package org.oceanportal.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.importing.ImportReport;
import org.oceanportal.importing.RejectedRow;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;

/** The report of the rows of each file. The names are part of the command's interface. */
record ImportView(List<FileReport> files) implements View {

  static ImportView of(List<ImportReport> reports) {
    return new ImportView(reports.stream().map(FileReport::of).toList());
  }

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Table csv() {
    return fill(new Table("file", "read", "inserted", "updated", "unchanged", "kept", "rejected"));
  }

  @Override
  public Table text() {
    return fill(new Table("File", "Read", "Inserted", "Updated", "Unchanged", "Kept", "Rejected"));
  }

  private Table fill(Table table) {
    for (FileReport report : files) {
      table.row(
          report.file(),
          report.read(),
          report.inserted(),
          report.updated(),
          report.unchanged(),
          report.kept(),
          report.rejectedRows());
    }
    return table;
  }

  /** One file, with the counts of {@link ImportReport}. */
  record FileReport(
      String file,
      long read,
      long inserted,
      long updated,
      long unchanged,
      long kept,
      long rejectedRows,
      boolean stopped,
      @Nullable String rejectedFile,
      List<Rejection> rejected) {

    static FileReport of(ImportReport report) {
      return new FileReport(
          report.file().toString(),
          report.read(),
          report.inserted(),
          report.updated(),
          report.unchanged(),
          report.kept(),
          report.rejectedRows(),
          report.stopped(),
          report.rejectedFile() == null ? null : report.rejectedFile().toString(),
          report.rejected().stream().map(Rejection::of).toList());
    }
  }

  /** One row that was rejected. */
  record Rejection(long line, @Nullable String column, @Nullable String value, String reason) {

    static Rejection of(RejectedRow row) {
      return new Rejection(row.line(), row.column(), row.value(), row.reason());
    }
  }
}
