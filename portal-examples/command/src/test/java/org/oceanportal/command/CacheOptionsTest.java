package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.command.Shell.Ran;
import org.oceanportal.embedded.EmbeddedDatabase;

class CacheOptionsTest {

  @RegisterExtension static final SmallPortal portal = new SmallPortal();

  @TempDir Path folder;

  @AfterEach
  void onlyTheThreeMissions() {
    missions().deleteMany(new Document("platform_serial", "SEA999"));
  }

  @Test
  void totalsAreKeptForADay() {
    Shell shell = portal.shell();
    Ran first = shell.run("totals", "--json");
    addAMission();
    Ran later = shell.at(shell.now().plus(Duration.ofHours(23))).run("totals", "--json");
    Ran nextDay = shell.at(shell.now().plus(Duration.ofHours(1))).run("totals", "--json");

    assertCached(first, "fresh", "computed", 0);
    assertCached(later, "fresh", "file", 23 * 3_600);
    assertCached(nextDay, "fresh", "computed", 0);
    assertThat(gliders(later)).isEqualTo(2);
    assertThat(gliders(nextDay)).isEqualTo(3);
    assertThat(later.json().get("asOf")).isEqualTo(first.json().get("asOf"));
    assertThat(later.json().get("computedAt").asString()).isEqualTo("2026-06-01T12:00:00Z");
    assertThat(later.json().get("loadMillis").isIntegralNumber()).isTrue();
    assertThat(first.err() + later.err() + nextDay.err()).isEmpty();
  }

  @Test
  void withoutACacheTheDocumentIsAsItWas() {
    Ran none = portal.shell().run("totals", "--cache", "none", "--json");
    Ran kept = portal.shell().run("totals", "--json");

    assertThat(none.json().propertyNames())
        .containsExactly("scope", "year", "asOf", "missionsOutsideScope", "gliders", "sailbuoys");
    assertThat(kept.out()).startsWith(none.out().substring(0, none.out().lastIndexOf('}') - 1));
    assertThat(portal.shell().run("recent", "--json").json().has("state")).isFalse();
  }

  @Test
  void freshComputesAnewAndKeepsIt() {
    Shell shell = portal.shell();
    shell.run("totals");
    addAMission();

    assertCached(shell.run("totals", "--fresh", "--json"), "fresh", "computed", 0);
    assertThat(gliders(shell.run("totals", "--json"))).isEqualTo(3);
  }

  @Test
  void everyArgumentIsPartOfTheKey() {
    Shell shell = portal.shell();
    shell.run("totals");
    shell.run("totals", "--year", "2025");
    shell.run("totals", "--by", "year");
    shell.run("totals", "--strategy", "loop");
    assertThat(kept(shell)).isEqualTo(8);

    // The scope is one of gliders, so each of these has the same answer for sailbuoys.
    shell.run("totals", "--scope", "all");
    shell.run("totals", "--scope", "bornholm basin");
    assertThat(kept(shell)).isEqualTo(10);
  }

  private static int kept(Shell shell) {
    return shell.run("cache", "show", "--json").json().get("answers").size();
  }

  @Test
  void whatIsSaidOfTwoAnswersIsThatOfTheOlder() {
    Shell shell = portal.shell();
    shell.run("totals");

    Ran ran = shell.at(shell.now().plusSeconds(60)).run("totals", "--scope", "all", "--json");

    assertCached(ran, "fresh", "file", 60);
    assertThat(ran.json().get("asOf").asString()).isEqualTo("2026-06-01T12:00:00Z");
  }

  @Test
  void anInstantThatWasAskedForIsPartOfTheKeyAndNowIsNot() {
    Shell shell = portal.shell();
    String[] recent = {"recent", "--cache", "file", "--json"};
    shell.run(recent);
    Ran then = shell.run("recent", "--cache", "file", "--at", "2025-03-05T00:00:00Z", "--json");
    Ran later = shell.at(shell.now().plusSeconds(599)).run(recent);

    assertThat(then.json().get("origin").asString()).isEqualTo("computed");
    assertThat(then.json().at("/missions/0/mission").asInt()).isEqualTo(1);
    assertCached(later, "fresh", "file", 599);
    assertCached(shell.at(shell.now().plusSeconds(1)).run(recent), "fresh", "computed", 0);
  }

  @Test
  void peopleAreToldOfAnAnswerThatWasKept() {
    Shell shell = portal.shell();
    shell.run("totals");

    Ran ran = shell.at(shell.now().plus(Duration.ofMinutes(90))).run("totals");

    assertThat(ran.err())
        .isEqualTo(
            "portal: this answer is of 2026-06-01T12:00:00Z, 1h ago; --fresh computes a new one\n");
  }

  @Test
  void aStaleAnswerIsGivenIfTheDatabaseCannotBeReached() {
    Shell shell = new Shell();
    String uri = keepTotalsOfADatabaseThatEnds(shell);
    shell.at(shell.now().plus(Duration.ofHours(26)));

    Ran stale = shell.run("totals", "--uri", uri, "--stale-if-error", "3h", "--json");
    Ran tooOld = shell.run("totals", "--uri", uri, "--stale-if-error", "PT2H", "--json");
    Ran anew = shell.run("totals", "--uri", uri, "--stale-if-error", "3h", "--fresh");

    assertThat(stale.exitCode()).isZero();
    assertCached(stale, "stale-if-error", "file", 26 * 3_600);
    assertThat(gliders(stale)).isEqualTo(2);
    assertThat(stale.err().lines()).hasSize(1);
    assertThat(stale.err()).contains("no new answer could be computed", "26h ago");
    assertThat(stale.err()).doesNotContain("s3cret");
    assertThat(tooOld.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(tooOld.err().lines()).hasSize(1);
    assertThat(anew.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
  }

  /** Gives an address with a password, of a server that has ended by now. */
  private static String keepTotalsOfADatabaseThatEnds(Shell shell) {
    try (var server = EmbeddedDatabase.inMemory();
        var client = MongoClients.create(server.uri())) {
      SmallPortal.fill(client.getDatabase("portal"));
      shell.run("totals", "--uri", server.uri());
      return server.uri().replace("mongodb://", "mongodb://user:s3cret@")
          + "/?serverSelectionTimeoutMS=300&authSource=admin";
    }
  }

  @Test
  void aFreshAnswerNeedsNoDatabase() {
    Shell shell = Shell.in(folder);
    shell.run("sample", "--missions", "2", "--profile-documents", "0");
    Ran first = shell.run("totals", "--json");
    assertThat(folder.resolve("portal.db").toFile().renameTo(folder.resolve("away").toFile()))
        .isTrue();

    Ran second = shell.run("totals", "--json");

    assertCached(first, "fresh", "computed", 0);
    assertCached(second, "fresh", "file", 0);
    assertThat(second.err()).isEmpty();
    assertThat(folder.resolve("portal.db")).doesNotExist();
  }

  @Test
  void aCacheThatFailsBreaksNoAnswer() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    Ran ran = portal.shell().run("totals", "--cache-dir", file.toString(), "--json");

    assertThat(ran.exitCode()).isZero();
    assertCached(ran, "fresh", "computed", 0);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains("answers cannot be cached in " + file, "--cache-dir");
  }

  @Test
  void aDamagedFileIsToldAndComputedAround() throws IOException {
    Shell shell = portal.shell();
    String[] totals = {"totals", "--cache-dir", folder.toString(), "--json"};
    shell.run(totals);
    for (Path file : answers()) {
      Files.writeString(file, Files.readString(file).replace("\"missions\"", "\"misions\""));
    }

    Ran ran = shell.run(totals);

    assertCached(ran, "fresh", "computed", 0);
    assertThat(gliders(ran)).isEqualTo(2);
    assertThat(ran.err()).contains("was damaged");
  }

  private List<Path> answers() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }

  @Test
  void anImportForgetsWhatItMadeOld() throws IOException {
    Shell shell = portal.shell();
    shell.run("totals");
    Path file =
        Files.writeString(
            folder.resolve("one.csv"),
            """
            platform_serial,mission,start,end,basin
            SEA999,1,2026-01-01,2026-01-02,Skagerrak
            """);

    shell.run("import", file.toString());

    assertThat(gliders(shell.run("totals", "--json"))).isEqualTo(3);
  }

  @Test
  void anotherSampleForgetsTheOneBefore() {
    Shell shell = Shell.in(folder);
    shell.run("sample", "--missions", "2", "--profile-documents", "0");
    Ran before = shell.run("totals", "--scope", "all", "--json");
    shell.run("sample", "--missions", "5", "--profile-documents", "0");

    assertThat(gliders(before)).isEqualTo(2);
    assertThat(gliders(shell.run("totals", "--scope", "all", "--json"))).isEqualTo(5);
  }

  @Test
  void aSampleThatIsMadeAnewForgetsTheOneBefore() {
    Shell shell = Shell.in(folder);
    shell.run("sample", "--missions", "3", "--profile-documents", "0");
    Ran before = shell.run("totals", "--json");
    shell.at(shell.now().plus(Duration.ofHours(23)));
    shell.run("recent");

    Ran after = shell.run("totals", "--json");

    assertCached(after, "fresh", "computed", 0);
    assertThat(after.json().at("/gliders/lastEnd"))
        .isNotEqualTo(before.json().at("/gliders/lastEnd"));
    assertCached(shell.run("totals", "--json"), "fresh", "file", 0);
  }

  @Test
  void totalsThatMakeTheSampleAnewAreKept() {
    Shell shell = Shell.in(folder);
    shell.run("sample", "--missions", "3", "--profile-documents", "0");
    shell.at(shell.now().plus(Duration.ofHours(23)));

    assertCached(shell.run("totals", "--json"), "fresh", "computed", 0);
    assertCached(shell.run("totals", "--json"), "fresh", "file", 0);
  }

  @Test
  void settingsOfACacheThatIsNotUsedAreRefused() {
    Ran ran = portal.shell().run("recent", "--ttl", "5m");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("add --cache file");
    assertThat(portal.shell().run("totals", "--ttl", "0s").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(portal.shell().run("totals", "--ttl", "1 day").err()).contains("\"1 day\"");
  }

  private static void assertCached(Ran ran, String state, String origin, long ageSeconds) {
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.json().get("state").asString()).isEqualTo(state);
    assertThat(ran.json().get("origin").asString()).isEqualTo(origin);
    assertThat(ran.json().get("ageSeconds").asLong()).isEqualTo(ageSeconds);
  }

  private static int gliders(Ran ran) {
    return ran.json().at("/gliders/missions").asInt();
  }

  private static void addAMission() {
    missions()
        .insertOne(
            new Document("platform_serial", "SEA999")
                .append("mission", 1)
                .append("basin", "Skagerrak")
                .append("start", Date.from(Instant.parse("2026-02-01T00:00:00Z")))
                .append("end", Date.from(Instant.parse("2026-02-02T00:00:00Z"))));
  }

  private static MongoCollection<Document> missions() {
    return portal.database().getCollection("glidermissions");
  }
}
