package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oceanportal.command.Shell.Ran;

class FailuresTest {

  /** Nothing listens there: the port is reserved. */
  private static final String NOBODY =
      "mongodb://user:s3cret@127.0.0.1:1/?serverSelectionTimeoutMS=300";

  @TempDir Path folder;

  @Test
  void aDatabaseThatCannotBeReachedIsSaidInOneLine() {
    for (String command : new String[] {"recent", "totals", "missions", "compare"}) {
      Ran ran = new Shell().run(command, "--uri", NOBODY);

      assertThat(ran.exitCode()).as(command).isEqualTo(ExitCode.UNREACHABLE);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err().lines()).as(command).hasSize(1);
      assertThat(ran.err()).doesNotContain("s3cret", "user");
    }
  }

  @Test
  void aScratchDatabaseThatCannotBeReachedIsSaidInOneLine() {
    Ran ran = new Shell().run("compare", "--missions", "2", "--uri", NOBODY);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).doesNotContain("s3cret", "user");
  }

  @Test
  void aMalformedUriIsAUsageErrorThatDoesNotRepeatIt() {
    Ran ran = new Shell().run("totals", "--uri", "mongodb://user:s3cr@t@host");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("uri must be a MongoDB connection string");
    assertThat(ran.err()).doesNotContain("s3cr", "user:");
  }

  @Test
  void anUnknownOptionOrCommandIsAUsageError() {
    assertThat(new Shell().run("totals", "--yaer", "2024").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(new Shell().run("totals", "--yaer", "2024").err()).contains("--yaer");
    assertThat(new Shell().run("total").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(new Shell().run("totals", "--json", "--csv").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void onlyWhatIsNearIsSuggested() {
    assertThat(new Shell().run("totals", "--yaer", "2024").err()).contains("did you mean --year?");
    assertThat(new Shell().run("total").err()).contains("did you mean totals?");
    assertThat(new Shell().run("mision", "SEA045", "1").err()).contains("did you mean mission");
    assertThat(new Shell().run("fish").err()).doesNotContain("did you mean");
    assertThat(new Shell().run("totals", "--weather").err()).doesNotContain("did you mean");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "totals --url mongodb://user:s3cret@127.0.0.1/",
        "totals --url=mongodb://user:s3cret@127.0.0.1/",
        "totals -u mongodb://user:s3cret@127.0.0.1/",
        "totals -umongodb://user:s3cret@127.0.0.1/",
        "totals mongodb+srv://user:s3cret@127.0.0.1/",
        "mongodb://user:s3cret@127.0.0.1/ totals",
        "totals --url mongodb://user:p/s3cret@x@127.0.0.1/",
        "totals --url mongodb://user:s3cret",
        "totals --url user:s3cret@127.0.0.1",
        "totals --url mongo://user:s3cret@127.0.0.1/",
        "totals --uri mongo://user:s3cret@127.0.0.1/",
        "totals --year mongodb://user:s3cret@127.0.0.1/",
        "totals --scope a,mongodb://user:s3cret@127.0.0.1/",
        "totals --strategy mongodb://user:s3cret@127.0.0.1/",
        "recent --at mongodb://user:s3cret@127.0.0.1/",
        "compare --questions mongodb://user:s3cret@127.0.0.1/",
        "import mongodb://user:s3cret@127.0.0.1/portal",
        "serve --tiles mongodb://user:s3cret@127.0.0.1/",
        "totals --uri mongodb://127.0.0.1:1/ --database mongodb://user:s3cret@127.0.0.1/",
        "help mongodb://user:s3cret@127.0.0.1/"
      })
  void aPasswordIsRepeatedInNoUsageErrorWhereverItStands(String line) {
    Ran ran = Shell.in(folder).with("PORTAL_DEBUG", "1").run(line.split(" ", -1));

    assertThat(ran.exitCode()).as(ran.err()).isNotZero();
    assertThat(ran.err() + ran.out()).isNotEmpty().doesNotContain("s3cret", "user:");
  }

  @Test
  void whatCannotBeServedIsRefusedBeforeAFleetIsMadeForIt() {
    Ran ran = Shell.in(folder).run("serve", "--tiles", "none", "--cache", "none");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aPasswordInAMisspeltVariableIsNotRepeatedEither() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    String address = file + "/mongodb://user:s3cret@127.0.0.1/";

    Ran ran = new Shell().with("PORTAL_DATA_DIR", address).run("totals");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAULT);
    assertThat(ran.err()).doesNotContain("s3cret");
  }

  @Test
  void wordsThatAreNoValueAreNamed() {
    assertUsage("\"soon\"", "recent", "--at", "soon");
    assertUsage("\"1 day\"", "recent", "--window", "1 day");
    assertUsage("window must be 0 to 365000 days", "recent", "--window", "999999d");
    assertUsage("basin must be the name of one basin", "totals", "--scope", "a,b");
    assertUsage("--strategy", "totals", "--strategy", "guess");
    assertUsage("--rounds must be at least 1 but was 0", "compare", "--rounds", "0");
    assertUsage("missions must be 1 to 1000000 but was 0", "compare", "--missions", "0");
    assertUsage("\"weather\"", "compare", "--questions", "totals,weather");
    assertUsage("leave out --database", "compare", "--missions", "2", "--database", "mine");
    assertUsage("leave out --database", "compare", "--database", "mine");
    assertUsage("--port must be 0 to 65535 but was 65536", "database", "--port", "65536");
  }

  @Test
  void aDatabaseNameThatIsNoneIsAUsageError() {
    Ran ran = new Shell().run("totals", "--uri", NOBODY, "--database", "a/b");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aDamagedFileIsRefusedAndLeftAsItIs() throws IOException {
    Path file = folder.resolve("portal.db");
    Files.writeString(file, "this is no database\n".repeat(1_000));

    Ran ran = Shell.in(folder).run("totals");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAULT);
    assertThat(ran.err()).contains(file.toString(), "damaged").doesNotContain("\tat ");
    assertThat(file).hasContent("this is no database\n".repeat(1_000));
  }

  @Test
  void aDataFolderThatCannotBeMadeIsNamedWithWhatToDo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    Ran ran = Shell.in(file.resolve("below")).run("totals");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAULT);
    assertThat(ran.err()).contains(file.toString(), "PORTAL_DATA_DIR").doesNotContain("\tat ");
  }

  @Test
  void tracesAreShownOnlyToWhoAsksForThem() {
    Ran ran = new Shell().with("PORTAL_DEBUG", "1").run("totals", "--uri", NOBODY);

    assertThat(ran.err()).contains("\tat ").doesNotContain("s3cret");
  }

  private static void assertUsage(String message, String... arguments) {
    Ran ran = new Shell().run(arguments);
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains(message).doesNotContain("\tat ");
    assertThat(ran.out()).isEmpty();
  }
}
