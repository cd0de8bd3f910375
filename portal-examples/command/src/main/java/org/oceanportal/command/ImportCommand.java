package org.oceanportal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.oceanportal.Portal;
import org.oceanportal.command.database.KeptSample;
import org.oceanportal.importing.ColumnMap;
import org.oceanportal.importing.ImportException;
import org.oceanportal.importing.ImportReport;
import org.oceanportal.importing.MissionImport;
import org.oceanportal.query.Fleet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Missions from files. */
@Command(
    name = "import",
    description = {
      "Brings in missions from CSV files, or from JSON lines as mongoexport writes them.",
      "A mission that is there already is renewed; to import a file twice changes nothing. Rows that"
          + " are refused go to a .rejected file beside it, and the exit code is 4.",
      "Without --uri the missions take the place of the sample in the kept database."
    })
final class ImportCommand implements Callable<Integer> {

  private static final int MOST_TOLD = 20;

  private final Environment environment;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final CacheFolderOption answers = new CacheFolderOption();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV or JSON lines, UTF-8.")
  private List<Path> files = List.of();

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN,...",
      description =
          "Which CSV column is which field, such as platformSerial=glider,end=stop. Fields:"
              + " platformSerial, mission, start, end, basin, project, profiles, distanceMetres,"
              + " depthMetres, dataPoints, latMin, latMax, lonMin, lonMax, lat, lon, and others.")
  private String map = "";

  @Option(
      names = "--fleet",
      paramLabel = "FLEET",
      converter = FleetName.class,
      description = "Whose missions they are: glider (the default) or sailbuoy.")
  private Fleet fleet = Fleet.GLIDERS;

  @Option(
      names = "--strict",
      description = "Writes nothing of a file that has a row to refuse, and stops there.")
  private boolean strict;

  ImportCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    ColumnMap columns = UsageException.refusing(() -> ColumnMap.parse(map));
    checkFiles();
    try (OpenPortal open = database.open(environment, KeptSample::makeWay)) {
      return importAll(open.portal(), columns);
    } finally {
      answers.forget(environment);
    }
  }

  /** Before anything is made to make way for them. */
  private void checkFiles() {
    for (Path file : files) {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new UsageException("there is no file " + file + " that can be read");
      }
    }
  }

  private int importAll(Portal portal, ColumnMap columns) {
    MissionImport missions =
        MissionImport.into(portal.database(), portal.schema()).withFleet(fleet).withStrict(strict);
    var reports = new ArrayList<ImportReport>();
    boolean refused = false;
    for (Path file : files) {
      try {
        ImportReport report = missions.importFile(file, columns);
        reports.add(report);
        tell(report);
        if (report.stopped()) {
          break;
        }
      } catch (ImportException wholeFile) {
        environment.say(String.valueOf(wholeFile.getMessage()));
        refused = true;
      }
    }
    output.write(ImportView.of(reports), environment);
    return exitCode(refused, reports);
  }

  private static int exitCode(boolean refused, List<ImportReport> reports) {
    if (refused) {
      return ExitCode.FAULT;
    }
    boolean rejected = reports.stream().anyMatch(report -> !report.rejected().isEmpty());
    return rejected ? ExitCode.REJECTED_IN_PART : ExitCode.DONE;
  }

  private void tell(ImportReport report) {
    report.notes().forEach(note -> environment.say(report.file() + ": " + note));
    report.rejected().stream().limit(MOST_TOLD).forEach(row -> environment.say("rejected " + row));
    int more = report.rejected().size() - MOST_TOLD;
    if (more > 0) {
      environment.say("and " + more + " more");
    }
    if (report.rejectedFile() != null) {
      environment.say("all rejected rows are in " + report.rejectedFile());
    }
    if (report.stopped()) {
      environment.say(report.file() + ": nothing was written, because of --strict");
    }
  }
}
