package org.oceanportal.command;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
import org.oceanportal.command.database.KeptSample;
import org.oceanportal.importing.ColumnMap;
import org.oceanportal.importing.FileFormat;
import org.oceanportal.importing.ImportException;
import org.oceanportal.importing.ImportReport;
import org.oceanportal.importing.MissionImport;
import org.oceanportal.importing.PositionImport;
import org.oceanportal.query.Fleet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Missions from files. */
@Command(
    name = "import",
    description = {
      "Brings in missions from CSV or JSON files, as spreadsheets, servers and mongoexport write them.",
      "A mission that is there already is renewed; to import a file twice changes nothing. Rows that"
          + " are refused go to a .rejected file beside it, and the exit code is 4.",
      "Without --uri the missions take the place of the sample in the kept database."
    })
final class ImportCommand implements Callable<Integer> {

  private static final Path STANDARD_INPUT = Path.of("-");
  private static final int MOST_TOLD = 20;

  /** The mark between a number's whole part and its fraction. */
  enum DecimalMark {
    POINT,
    COMMA
  }

  private final Environment environment;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final CacheFolderOption answers = new CacheFolderOption();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "CSV or JSON, gzip or not; - is standard input.")
  private List<Path> files = List.of();

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN,...",
      description =
          "Which column is which field, such as platformSerial=glider,end=stop; may be repeated."
              + " Fields:"
              + " platformSerial, mission, start, end, basin, project, profiles, distanceMetres,"
              + " distanceKm, depthMetres, dataPoints, latMin, latMax, lonMin, lonMax, lat, lon, and others.")
  private List<String> maps = List.of();

  @Option(
      names = "--date-format",
      paramLabel = "FORMAT",
      description =
          "How dates are written whose year is not first, such as dd/MM/yyyy or \"M/d/yyyy H:mm\".")
  private @Nullable String dateFormat;

  @Option(
      names = "--decimal-mark",
      paramLabel = "MARK",
      description = "point or comma, where 702.300 can be read in two ways.")
  private @Nullable DecimalMark decimalMark;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "The encoding of text that is not UTF-8 or UTF-16, such as windows-1252.")
  private @Nullable String encoding;

  @Option(
      names = "--fleet",
      paramLabel = "FLEET",
      converter = FleetName.class,
      completionCandidates = FleetName.Candidates.class,
      description = "Whose missions they are: glider (the default) or sailbuoy.")
  private Fleet fleet = Fleet.GLIDERS;

  @Option(
      names = "--strict",
      description = "Writes nothing of a file that has a row to refuse, and stops there.")
  private boolean strict;

  @Option(
      names = "--positions",
      description =
          "The files hold positions: platformSerial, mission, lat, lon, time or number, and depth."
              + " They are what maps and tracks show.")
  private boolean positions;

  ImportCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    FileFormat format = UsageException.refusing(this::format);
    checkFiles();
    try (OpenPortal open = database.open(environment, KeptSample::makeWay)) {
      return positions ? importPositions(open.portal(), format) : importAll(open.portal(), format);
    } finally {
      answers.forget(environment);
    }
  }

  private FileFormat format() {
    FileFormat format = FileFormat.standard().withColumns(ColumnMap.parse(String.join(",", maps)));
    if (dateFormat != null) {
      format = format.withDateFormat(dateFormat);
    }
    if (decimalMark != null) {
      format = format.withDecimalMark(decimalMark == DecimalMark.COMMA ? ',' : '.');
    }
    return encoding == null ? format : format.withEncoding(charset(encoding));
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      throw new UsageException("--encoding: there is no encoding " + name + " here");
    }
  }

  /** Before anything is made to make way for them. */
  private void checkFiles() {
    for (Path file : files) {
      boolean isThere = !Files.isDirectory(file) && Files.isReadable(file);
      if (!isThere && !file.equals(STANDARD_INPUT)) {
        throw new UsageException("there is no file " + file + " that can be read");
      }
    }
  }

  private int importPositions(Portal portal, FileFormat format) {
    PositionImport all =
        PositionImport.into(portal.database(), portal.schema()).withFleet(fleet).withStrict(strict);
    var imported = new ImportedPositions(environment);
    for (Path file : files) {
      boolean goesOn =
          imported.add(
              () ->
                  file.equals(STANDARD_INPUT)
                      ? all.importStream(environment.in(), Path.of("standard-input"), format)
                      : all.importFile(file, format));
      if (!goesOn) {
        break;
      }
    }
    output.write(imported, environment);
    return imported.exitCode();
  }

  private int importAll(Portal portal, FileFormat format) {
    MissionImport missions =
        MissionImport.into(portal.database(), portal.schema()).withFleet(fleet).withStrict(strict);
    var reports = new ArrayList<ImportReport>();
    boolean refused = false;
    for (Path file : files) {
      try {
        ImportReport report = imported(missions, file, format);
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

  private ImportReport imported(MissionImport missions, Path file, FileFormat format) {
    return file.equals(STANDARD_INPUT)
        ? missions.importStream(environment.in(), Path.of("standard-input"), format)
        : missions.importFile(file, format);
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
