package org.oceanportal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.oceanportal.importing.ImportException;
import org.oceanportal.importing.PositionReport;
import org.oceanportal.importing.RejectedRow;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;

/** What became of files of positions: said as it happens, and counted at the end. */
final class ImportedPositions implements View {

  private static final int MOST_SHOWN = 20;

  private final Environment environment;
  private final List<PositionReport> reports = new ArrayList<>();
  private boolean refused;

  ImportedPositions(Environment environment) {
    this.environment = environment;
  }

  /** Imports a file; false if the next one should not be, because the import is strict. */
  boolean add(Supplier<PositionReport> file) {
    try {
      PositionReport report = file.get();
      reports.add(report);
      say(report);
      return !report.stopped();
    } catch (ImportException wholeFile) {
      environment.say(String.valueOf(wholeFile.getMessage()));
      refused = true;
      return true;
    }
  }

  private void say(PositionReport report) {
    report.notes().forEach(note -> environment.say(report.file() + ": " + note));
    report.rejected().stream().limit(MOST_SHOWN).forEach(row -> environment.say("rejected " + row));
    long more = report.rejectedCount() - MOST_SHOWN;
    if (more > 0) {
      environment.say("and " + more + " more");
    }
    if (report.stopped()) {
      environment.say(report.file() + ": nothing was written, because of --strict");
    }
  }

  int exitCode() {
    if (refused) {
      return ExitCode.FAULT;
    }
    boolean rejected = reports.stream().anyMatch(report -> report.rejectedCount() > 0);
    return rejected ? ExitCode.REJECTED_IN_PART : ExitCode.DONE;
  }

  @Override
  public Object json() {
    return Map.of("files", reports.stream().map(FileReport::of).toList());
  }

  @Override
  public Table csv() {
    return fill(new Table("file", "read", "inserted", "updated", "unchanged", "rejected"));
  }

  @Override
  public Table text() {
    return fill(new Table("File", "Read", "Inserted", "Updated", "Unchanged", "Rejected"));
  }

  private Table fill(Table table) {
    for (PositionReport report : reports) {
      table.row(
          report.file(),
          report.read(),
          report.inserted(),
          report.updated(),
          report.unchanged(),
          report.rejectedCount());
    }
    return table;
  }

  /** One file; {@link PositionReport} says what the counts mean. */
  record FileReport(
      String file,
      long read,
      long inserted,
      long updated,
      long unchanged,
      long rejected,
      boolean stopped,
      List<String> firstRejected) {

    static FileReport of(PositionReport report) {
      return new FileReport(
          report.file().toString(),
          report.read(),
          report.inserted(),
          report.updated(),
          report.unchanged(),
          report.rejectedCount(),
          report.stopped(),
          report.rejected().stream().map(RejectedRow::toString).toList());
    }
  }
}
