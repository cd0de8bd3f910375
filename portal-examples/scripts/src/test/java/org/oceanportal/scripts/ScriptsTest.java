package org.oceanportal.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.Portal;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.model.TotalsLine;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.sample.SampleFleet;
import org.oceanportal.scripts.ScriptShell.Ran;

/** What a script needs and this computer lacks skips its test; CI has all, and allows no skip. */
class ScriptsTest {

  private static final String NOBODY = "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100";

  private static final String FROM_A_FILE = "\"origin\" : \"file\"";

  private static EmbeddedDatabase server;
  private static List<TotalsLine> years;

  @TempDir private Path folder;
  private ScriptShell shell;

  @BeforeAll
  static void start() {
    server = EmbeddedDatabase.inMemory();
    try (Portal portal = Portal.connect(server.uri())) {
      SampleFleet.standard(Instant.parse("2026-06-01T12:00:00Z"))
          .withProfilesPerMission(2)
          .withProfileDocumentsOf(0)
          .writeTo(portal.database());
      var byYear = new BreakdownQuery(TotalsQuery.gliders().inAnyBasin(), Dimension.YEAR);
      years = portal.stats().breakdown(byYear).value().lines();
    }
    assertThat(years).hasSizeGreaterThan(3);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void portalOnThePath() throws Exception {
    shell = new ScriptShell(folder, server.uri());
  }

  @Test
  void thePipelineTellsTheThreeBusiestYears() throws Exception {
    assumeTrue(ScriptShell.has("jq"), "jq is not installed");

    Ran ran = shell.run("./busiest-years.sh");

    assertThat(ran).isEqualTo(new Ran(0, busiest(), ""));
  }

  private static String busiest() {
    var busiest = Comparator.<TotalsLine>comparingLong(year -> year.totals().gliderDays());
    StringBuilder lines = new StringBuilder();
    years.stream()
        .sorted(busiest.reversed())
        .limit(3)
        .forEach(
            year ->
                lines
                    .append(year.key())
                    .append('\t')
                    .append(year.totals().gliderDays())
                    .append('\n'));
    return lines.toString();
  }

  @Test
  void thePlotterDrawsTheYears() throws Exception {
    assumeTrue(ScriptShell.has("python3"), "Python is not installed");
    assumeTrue(
        shell.run("python3", "-c", "import matplotlib").status() == 0,
        "matplotlib is not installed");
    Path picture = folder.resolve("years.png");

    Ran ran = shell.run("./plot_years.py", picture.toString());

    assertThat(ran).extracting(Ran::status, Ran::output).containsExactly(0, "");
    assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void withoutMatplotlibThePlotterTellsTheYearsAndWhatToInstall() throws Exception {
    assumeTrue(ScriptShell.has("python3"), "Python is not installed");
    Path absent = Files.createDirectories(folder.resolve("python"));
    Files.writeString(absent.resolve("matplotlib.py"), "raise ImportError('not installed')\n");

    Ran ran =
        shell
            .with("PYTHONPATH", absent.toString())
            .run("./plot_years.py", folder.resolve("years.png").toString());

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.output().lines().toList())
        .containsExactlyElementsOf(
            years.stream().map(year -> year.key() + "\t" + year.totals().gliderDays()).toList());
    assertThat(ran.words()).contains("python3 -m pip install matplotlib");
    assertThat(folder.resolve("years.png")).doesNotExist();
  }

  @Test
  void withoutADatabaseThePlotterLeavesTheWordsToPortal() throws Exception {
    assumeTrue(ScriptShell.has("python3"), "Python is not installed");

    Ran ran = shell.with("PORTAL_MONGODB_URI", NOBODY).run("./plot_years.py", "years.png");

    assertThat(ran.status()).isNotZero();
    assertThat(ran.words()).doesNotContain("Traceback");
  }

  @Test
  void theCronLineWarmsWhatPagesAndScriptsAsk() throws Exception {
    Ran cron = shell.run("sh", "-c", cronCommand());
    assertThat(cron).isEqualTo(new Ran(0, "", ""));

    assertThat(shell.run("sh", "-c", "portal totals --json").output()).contains(FROM_A_FILE);
    assertThat(shell.run("sh", "-c", "portal totals --by year --json").output())
        .contains(FROM_A_FILE);
  }

  @Test
  void withoutADatabaseTheCronLineHasWordsForAMail() throws Exception {
    Ran cron = shell.with("PORTAL_MONGODB_URI", NOBODY).run("sh", "-c", cronCommand());
    assertThat(cron.status()).isEqualTo(3);
    assertThat(cron.words()).isNotBlank();
  }

  /** What cron hands to the shell: the one line with a schedule, behind its five fields. */
  private static String cronCommand() throws Exception {
    List<String> lines =
        Files.readAllLines(Path.of("warm-cache.cron")).stream()
            .filter(line -> line.matches("[0-9*].*"))
            .toList();
    assertThat(lines).hasSize(1);
    return lines.get(0).replaceFirst("(\\S+ ){5}", "");
  }

  @Test
  void theJavaFileTellsTheYearsOfADatabase() throws Exception {
    Ran ran =
        shell.run(
            ScriptShell.JAVA, "-cp", ScriptShell.classPath(), "FleetByYear.java", server.uri());

    assertThat(ran.status()).as(ran.words()).isZero();
    assertThat(ran.output().lines())
        .startsWith("year,missions,glider_days")
        .hasSize(years.size() + 1);
    assertThat(ran.output())
        .contains(
            years.get(0).key()
                + ","
                + years.get(0).totals().missions()
                + ","
                + years.get(0).totals().gliderDays());
  }

  @Test
  void withoutADatabaseTheJavaFileMakesUpAFleet() throws Exception {
    Ran ran = shell.run(ScriptShell.JAVA, "-cp", ScriptShell.classPath(), "FleetByYear.java");

    assertThat(ran.status()).as(ran.words()).isZero();
    assertThat(ran.output().lines()).hasSizeGreaterThan(2);
  }
}
