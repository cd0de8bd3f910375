package org.oceanportal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oceanportal.importing.ImportException;
import org.oceanportal.importing.ImportListener;
import org.oceanportal.importing.ImportReport;

/**
 * A listener that prints what is wrong with each file of an import when it is done, and collects
 * the reports.
 */
final class ImportedFiles implements ImportListener {

  private static final int MOST_SAID = 20;

  private final Environment environment;
  private final List<ImportReport> reports = new ArrayList<>();
  private final Map<String, List<Path>> filesByNote = new LinkedHashMap<>();
  private boolean refused;

  ImportedFiles(Environment environment) {
    this.environment = environment;
  }

  List<ImportReport> reports() {
    return reports;
  }

  /** Returns whether a whole file was rejected. */
  boolean refused() {
    return refused;
  }

  @Override
  public void refused(ImportException why) {
    environment.say(String.valueOf(why.getMessage()));
    refused = true;
  }

  @Override
  public void imported(ImportReport report) {
    reports.add(report);
    report
        .notes()
        .forEach(
            note ->
                filesByNote.computeIfAbsent(note, none -> new ArrayList<>()).add(report.file()));
    report.rejected().stream().limit(MOST_SAID).forEach(row -> environment.say("rejected " + row));
    if (report.rejectedRows() > MOST_SAID) {
      environment.say("and " + (report.rejectedRows() - MOST_SAID) + " more");
    }
    if (report.rejectedFile() != null) {
      environment.say("all rejected rows are in " + report.rejectedFile());
    }
    if (report.stopped()) {
      environment.say(report.file() + ": nothing was written, because of --strict");
    }
  }

  /** Prints further notes, each once though many files have it in common. */
  void sayNotes() {
    filesByNote.forEach(
        (note, files) -> {
          int others = files.size() - 1;
          String more = others == 0 ? "" : " and " + others + (others == 1 ? " other" : " others");
          environment.say(files.get(0) + more + ": " + note);
        });
  }
}
