package org.oceanportal.command;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
import org.oceanportal.command.database.LocalSample;
import org.oceanportal.importing.ColumnMap;
import org.oceanportal.importing.FileFormat;
import org.oceanportal.importing.ImportException;
import org.oceanportal.importing.ImportInput;
import org.oceanportal.importing.ImportListener;
import org.oceanportal.importing.ImportReport;
import org.oceanportal.importing.MissionImport;
import org.oceanportal.importing.PositionImport;
import org.oceanportal.model.Fleet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The subcommand {@code import}, which imports missions from files. */
@Command(
    name = "import",
    description = {
      "Imports missions from CSV or JSON files, as spreadsheets, servers and mongoexport write them.",
      "A mission that exists already is updated; importing a file twice changes nothing. Rejected"
          + " rows go to a .rejected file beside the input, and the exit code is 4.",
      "Without --uri the missions replace the sample in the local database."
    })
final class ImportCommand implements Callable<Integer> {

  private static final Path STANDARD_INPUT = Path.of("-");

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
          "The columns of fields, such as platformSerial=glider,end=stop; may be repeated."
              + " Fields:"
              + " platformSerial, mission, start, end, basin, project, profiles, distanceMetres,"
              + " distanceKm, depthMetres, dataPoints, latMin, latMax, lonMin, lonMax, lat, lon, and others.")
  private List<String> maps = List.of();

  @Option(
      names = "--platform-from",
      paramLabel = "COLUMN,...",
      split = ",",
      description =
          "Joins the platform from several columns, such as array,glider, where missions are numbered"
              + " from 1 again in each array.")
  private List<String> platformFrom = List.of();

  @Option(
      names = "--extract",
      paramLabel = "COLUMN=PATTERN",
      description =
          "Extracts fields from a column: each named group of the pattern is one, such as"
              + " \"id=(?<platformSerial>.+)_M(?<mission>[0-9]+)\". May be repeated.")
  private List<String> extractions = List.of();

  @Option(
      names = "--date-format",
      paramLabel = "FORMAT",
      description =
          "The format of dates whose year is not first, such as dd/MM/yyyy or \"M/d/yyyy H:mm\".")
  private @Nullable String dateFormat;

  @Option(
      names = "--decimal-mark",
      paramLabel = "MARK",
      description = "point or comma, where 702.300 is ambiguous.")
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
      description = "The fleet: glider (the default) or sailbuoy.")
  private Fleet fleet = Fleet.GLIDERS;

  @Option(
      names = "--strict",
      description = "Writes nothing of a file that has a row to reject, and stops there.")
  private boolean strict;

  @Option(
      names = "--positions",
      description =
          "The files hold positions: platformSerial, mission, lat, lon, time or number, and depth."
              + " They are what maps and tracks show.")
  private boolean positions;

  @Option(
      names = "--replace",
      description =
          "Each row replaces the whole mission with its platform and number, whatever its time:"
              + " fields that the row lacks are removed.")
  private boolean replace;

  ImportCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    FileFormat format = UsageException.refusing(this::format);
    checkFiles();
    if (positions && replace) {
      throw new UsageException("--replace is for missions, and cannot be used with --positions");
    }
    try (OpenPortal open = database.open(environment, LocalSample::makeWay)) {
      return positions
          ? importPositions(open.portal(), format)
          : importMissions(open.portal(), format);
    } finally {
      answers.invalidateAll(environment);
    }
  }

  private FileFormat format() {
    FileFormat format = FileFormat.standard().withColumns(ColumnMap.parse(String.join(",", maps)));
    if (!platformFrom.isEmpty()) {
      format = format.withPlatformFrom(platformFrom);
    }
    for (String extraction : extractions) {
      format = format.withExtraction(extraction);
    }
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

  /** Checks the files before anything is removed to make space for them. */
  private void checkFiles() {
    for (Path file : files) {
      boolean isThere = !Files.isDirectory(file) && Files.isReadable(file);
      if (!isThere && !file.equals(STANDARD_INPUT)) {
        throw new UsageException("there is no readable file " + file);
      }
    }
  }

  private int importPositions(Portal portal, FileFormat format) {
    PositionImport all =
        PositionImport.into(portal.database(), portal.schema()).withFleet(fleet).withStrict(strict);
    return report(heard -> all.importAll(inputs(), format, heard));
  }

  private int importMissions(Portal portal, FileFormat format) {
    MissionImport all =
        MissionImport.into(portal.database(), portal.schema())
            .withFleet(fleet)
            .withStrict(strict)
            .withReplace(replace)
            .withClock(portal.clock())
            .withLongestMission(portal.longestMission());
    return report(heard -> all.importAll(inputs(), format, heard));
  }

  private int report(Consumer<ImportListener> files) {
    var heard = new ImportedFiles(environment);
    try {
      files.accept(heard);
    } catch (ImportException unreadable) {
      heard.refused(unreadable);
    }
    heard.sayNotes();
    output.write(ImportView.of(heard.reports()), environment);
    return exitCode(heard.refused(), heard.reports());
  }

  /** Returns the files, without those that a pattern such as {@code *} matched by accident. */
  private List<ImportInput> inputs() {
    return files.stream().filter(file -> !isRejectedRows(file)).map(this::input).toList();
  }

  private ImportInput input(Path file) {
    return file.equals(STANDARD_INPUT)
        ? ImportInput.of(environment.in(), Path.of("standard-input"))
        : ImportInput.of(file);
  }

  private boolean isRejectedRows(Path file) {
    boolean rejected = MissionImport.isRejectedRows(file);
    if (rejected) {
      environment.say(file + ": left out, it holds the rejected rows of an earlier import");
    }
    return rejected;
  }

  private static int exitCode(boolean refused, List<ImportReport> reports) {
    if (refused) {
      return ExitCode.FAULT;
    }
    boolean rejected = reports.stream().anyMatch(report -> report.rejectedRows() > 0);
    return rejected ? ExitCode.REJECTED_IN_PART : ExitCode.DONE;
  }
}
