package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oceanportal.command.Shell.Ran;
import tools.jackson.databind.JsonNode;

class ImportCommandTest {

  private static final String TWO_MISSIONS =
      """
      glider;mission;start;stop
      SEA045;M1;2026-01-01;2026-01-05T12:00:00
      SEA045;M2;2026-02-01T00:00:00Z;
      """;

  private static final String ONE_GOOD_ONE_BAD =
      """
      platform_serial,mission,start,end
      SEA078,1,2026-01-01,2026-01-02
      SEA078,2,2026-13-01,2026-01-02
      """;

  @RegisterExtension static final SmallPortal portal = new SmallPortal();

  @TempDir Path folder;

  @BeforeEach
  void anEmptyDatabase() {
    target().getCollection("glidermissions").deleteMany(new Document());
    target().getCollection("profiles").deleteMany(new Document());
  }

  @Test
  void missionsGoIn() throws IOException {
    Ran ran = run(file("two.csv", TWO_MISSIONS), "--map", "platformSerial=glider,end=stop");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out().lines().toList().get(1)).matches(".*two.csv +2 +2 +0 +0 +0 +0");
    assertThat(missions()).isEqualTo(2);
  }

  @Test
  void theSecondTimeNothingChanges() throws IOException {
    Path file = file("two.csv", TWO_MISSIONS);
    run(file, "--map", "platformSerial=glider,end=stop");

    Ran ran = run(file, "--map", "platformSerial=glider,end=stop", "--json");

    assertThat(ran.json().at("/files/0/unchanged").asInt()).isEqualTo(2);
    assertThat(ran.json().at("/files/0/inserted").asInt()).isZero();
  }

  @Test
  void aRefusedRowIsToldAndTheOthersGoIn() throws IOException {
    Path file = file("bad.csv", ONE_GOOD_ONE_BAD);

    Ran ran = run(file, "--json");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.REJECTED_IN_PART);
    assertThat(ran.err()).contains("rejected " + file + ":3: start \"2026-13-01\"");
    assertThat(ran.json().at("/files/0/rejected/0/line").asInt()).isEqualTo(3);
    assertThat(ran.json().at("/files/0/rejected/0/column").asString()).isEqualTo("start");
    assertThat(folder.resolve("bad-csv.rejected")).exists();
    assertThat(missions()).isEqualTo(1);
  }

  @Test
  void strictWritesNothing() throws IOException {
    Ran ran = run(file("bad.csv", ONE_GOOD_ONE_BAD), "--strict");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.REJECTED_IN_PART);
    assertThat(ran.err()).contains("nothing was written, because of --strict");
    assertThat(missions()).isZero();
  }

  @Test
  void strictDoesNotGoOnToTheNextFile() throws IOException {
    Path bad = file("bad.csv", ONE_GOOD_ONE_BAD);
    Path good = file("good.csv", "platform_serial,mission,start\nSEA078,1,2026-01-01\n");

    Ran ran = run(bad, good.toString(), "--strict", "--json");

    assertThat(ran.json().get("files")).hasSize(1);
    assertThat(missions()).isZero();
  }

  @Test
  void aFileThatIsNotOfMissionsIsAFaultAndTheOthersGoIn() throws IOException {
    Path other = file("other.csv", "colour,size\nred,5\n");
    Path good = file("good.csv", "platform_serial,mission,start\nSEA078,1,2026-01-01\n");

    Ran ran = run(other, good.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAULT);
    assertThat(ran.err()).contains(other.toString()).doesNotContain("\tat ");
    assertThat(missions()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotThereIsAUsageError() {
    Ran ran = run(folder.resolve("none.csv"));

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("there is no readable file " + folder.resolve("none.csv"));
  }

  @Test
  void rejectedRowsThatAPatternTookAlongAreLeftOut() throws IOException {
    Path file = file("bad.csv", ONE_GOOD_ONE_BAD);
    run(file);

    Ran ran = run(file, folder.resolve("bad-csv.rejected").toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.REJECTED_IN_PART);
    assertThat(ran.err()).contains("bad-csv.rejected: left out, it holds the rejected rows");
    assertThat(missions()).isEqualTo(1);
  }

  @Test
  void aMissionIsReplacedOnlyIfAskedFor() throws IOException {
    run(file("first.csv", "platform_serial,mission,start,end\nC1,1,2014-01-01,2014-02-01\n"));
    Path second =
        file("second.csv", "platform_serial,mission,start,end\nC1,1,2024-01-01,2024-01-11\n");

    Ran rejected = run(second);
    Ran replaced = run(second, "--replace");

    assertThat(rejected.exitCode()).isEqualTo(ExitCode.REJECTED_IN_PART);
    assertThat(rejected.err()).contains("C1 1 is stored from 2014-01-01T00:00:00Z to");
    assertThat(replaced.exitCode()).isZero();
    assertThat(replaced.err())
        .contains("C1 1, from 2014-01-01T00:00:00Z to 2014-02-01T00:00:00Z, is replaced")
        .contains("it is now from 2024-01-01T00:00:00Z to 2024-01-11T00:00:00Z");
  }

  @Test
  void whatManyFilesHaveInCommonIsSaidOnce() throws IOException {
    Path one = file("one.csv", "platform_serial,mission,start,end\nC1,1,2014-01-01,2014-02-01\n");
    Path two = file("two.csv", "platform_serial,mission,start,end\nC2,1,2014-01-01,2014-02-01\n");

    Ran ran = run(one, two.toString());

    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains(one + " and 1 other: no mission of it names a basin");
  }

  @Test
  void aMapThatIsNoneIsAUsageError() throws IOException {
    Ran ran = run(file("two.csv", TWO_MISSIONS), "--map", "colour=glider");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("unknown field \"colour\"");
  }

  @Test
  void aFormatIsGivenWhereAFileDoesNotSayIt() throws IOException {
    Path file = folder.resolve("german.csv");
    Files.writeString(
        file,
        "Boje;\"Beginn, UTC\";Strecke\nÖsel;03/04/2026;702.300\n",
        Charset.forName("windows-1252"));

    Ran ran =
        run(
            file,
            "--map=platformSerial=Boje,start=\"Beginn, UTC\"",
            "--map=distanceKm=Strecke",
            "--date-format=dd/MM/yyyy",
            "--decimal-mark=point",
            "--encoding=windows-1252");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(target().getCollection("glidermissions").find().first())
        .containsEntry("platform_serial", "Ösel")
        .containsEntry("start", Date.from(Instant.parse("2026-04-03T00:00:00Z")))
        .containsEntry("total_distance_m", 702_300.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--date-format=dd/MM", "--encoding=none", "--decimal-mark=dot"})
  void aFormatThatIsNoneIsAUsageError(String option) throws IOException {
    Ran ran = run(file("two.csv", TWO_MISSIONS), option);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aDashIsStandardInput() {
    Ran ran =
        portal
            .shell()
            .piping(TWO_MISSIONS)
            .run("import", "-", "--map=platformSerial=glider,end=stop", "--database=imported");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("standard-input");
    assertThat(missions()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--csv", "--json"})
  void aListOfMissionsOfThePortalComesBackWhole(String format) throws IOException {
    Path list = file("list.txt", portal.shell().run("missions", format).out());

    Ran ran = run(list);

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(list("--database", "imported")).isEqualTo(list()).isNotEmpty();
    assertThat(run(list, "--json").json().at("/files/0/unchanged").asInt())
        .isEqualTo((int) missions());
  }

  private static JsonNode list(String... options) {
    var arguments = new ArrayList<>(List.of("missions", "--json"));
    arguments.addAll(List.of(options));
    return portal.shell().run(arguments.toArray(String[]::new)).json().get("missions");
  }

  @Test
  void positionsGoToTheirMission() throws IOException {
    run(file("two.csv", TWO_MISSIONS), "--map", "platformSerial=glider,end=stop");
    Path positions =
        file(
            "positions.csv",
            """
            platform,mission,time,lat,lon,depth
            SEA045,1,2026-01-01T00:00:00Z,57.5,10.5,20
            SEA045,1,2026-01-01T01:00:00Z,57.6,190,30
            SEA045,1,2026-01-01T01:00:00Z,97.6,190,30
            """);

    Ran ran = run(positions, "--positions");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.REJECTED_IN_PART);
    assertThat(ran.err()).contains("positions.csv:4: lat \"97.6\"");
    assertThat(ran.out().lines().toList().get(1)).matches(".*positions.csv +3 +2 +0 +0 +0 +1");
    assertThat(ran.err()).contains("all rejected rows are in ").contains("positions-csv.rejected");
    Path rejected = positions.resolveSibling("positions-csv.rejected");
    Ran again = run(positions, rejected.toString(), "--positions", "--json");
    assertThat(again.err()).contains("rejected: left out");
    assertThat(again.json().at("/files/0/unchanged").asInt()).isEqualTo(2);
    assertThat(again.json().at("/files/0/rejected/0/column").asString()).isEqualTo("lat");
    assertThat(target().getCollection("profiles").countDocuments()).isEqualTo(2);
    assertThat(missions()).isEqualTo(2);
  }

  @Test
  void positionsAreNotReplaced() throws IOException {
    Ran ran = run(file("positions.csv", "platform\n"), "--positions", "--replace");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("--replace is for missions");
  }

  @Test
  void whatIsQuotedSteersNoTerminal() throws IOException {
    String steering = "\u001B[2J\u009B31m\u202E";
    Ran ran = run(file("odd.csv", "platform_serial,start\nS," + steering + "\n"));
    Ran option = portal.shell().run("missions", "--" + steering);
    Ran platform = portal.shell().run("mission", steering, "1");

    assertThat(ran.err() + option.err() + platform.err())
        .contains("\\u009b")
        .doesNotContain("\u001B", "\u009B", "\u202E");
  }

  @Test
  void csvIsRawButOnATerminal() throws IOException {
    run(file("odd.csv", "platform_serial,start\n\u202ES,2026-01-01\n"));
    String[] missions = {"missions", "--csv", "--database", "imported"};

    assertThat(portal.shell().run(missions).out()).contains("\u202ES");
    assertThat(portal.shell().onATerminal().run(missions).out())
        .contains("\\u202eS")
        .doesNotContain("\u202E");
  }

  @Test
  void importedMissionsTakeThePlaceOfTheSampleForGood() throws IOException {
    Path kept = folder.resolve("kept");
    Shell shell = Shell.in(kept);
    shell.run("sample", "--missions", "3", "--profile-documents", "0");

    Ran ran =
        shell.run(
            "import",
            file("two.csv", TWO_MISSIONS).toString(),
            "--map",
            "platformSerial=glider,end=stop");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).contains("removing the sample fleet");
    Shell muchLater = Shell.in(kept).at(shell.now().plusSeconds(100_000_000));
    Ran totals = muchLater.run("totals", "--scope", "all", "--json");
    assertThat(totals.err()).isEmpty();
    assertThat(totals.json().at("/gliders/missions").asInt()).isEqualTo(2);
    assertThat(muchLater.run("sample", "--missions", "3").exitCode()).isEqualTo(ExitCode.FAULT);
  }

  private Ran run(Path file, String... options) {
    var arguments = new ArrayList<>(List.of("import", file.toString()));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--database", "imported"));
    return portal.shell().run(arguments.toArray(String[]::new));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static long missions() {
    return target().getCollection("glidermissions").countDocuments();
  }

  private static MongoDatabase target() {
    return portal.client().getDatabase("imported");
  }
}
