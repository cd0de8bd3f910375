package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.command.Shell.Ran;
import tools.jackson.databind.JsonNode;

class CacheCommandTest {

  @RegisterExtension static final SmallPortal portal = new SmallPortal();

  @TempDir Path folder;

  @Test
  void showListsWhatIsKept() {
    Shell shell = portal.shell();
    shell.run("totals");
    shell.at(shell.now().plus(Duration.ofHours(25)));

    JsonNode answers = shell.run("cache", "show", "--json").json().get("answers");

    assertThat(answers).hasSize(2);
    JsonNode first = answers.get(0);
    assertThat(first.propertyNames())
        .containsExactly(
            "question",
            "source",
            "computedAt",
            "ageSeconds",
            "state",
            "loadMillis",
            "bytes",
            "file");
    assertThat(first.get("question").asString()).startsWith("totals{fleet=GLIDERS");
    assertThat(first.get("source").asString()).contains("127.0.0.1", "PUSHDOWN");
    assertThat(first.get("ageSeconds").asLong()).isEqualTo(25 * 3_600);
    assertThat(first.get("state").asString()).isEqualTo("expired");
    assertThat(first.get("bytes").asLong()).isPositive();
    assertThat(shell.run("cache", "show", "--ttl", "2d").out()).contains("\n25h  fresh ");
  }

  @Test
  void clearForgetsAndCounts() {
    Shell shell = portal.shell();
    shell.run("totals");

    assertThat(shell.run("cache", "clear", "--json").json().get("forgotten").asInt()).isEqualTo(2);
    assertThat(shell.run("cache", "clear", "--json").json().get("forgotten").asInt()).isZero();
    assertThat(shell.run("totals", "--json").json().get("origin").asString()).isEqualTo("computed");
  }

  @Test
  void aFolderOfOnesOwnIsShownAndCleared() {
    String dir = folder.toString();
    portal.shell().run("totals", "--cache-dir", dir);

    assertThat(portal.shell().run("cache", "show", "--json").json().get("answers")).isEmpty();
    assertThat(
            portal.shell().run("cache", "show", "--cache-dir", dir, "--json").json().get("answers"))
        .hasSize(2);
    assertThat(portal.shell().run("cache", "clear", "--cache-dir", dir, "--csv").out())
        .isEqualTo("folder,forgotten\n" + dir + ",2\n");
  }

  @Test
  void aFileThatCannotBeReadIsListedAsSuch() throws IOException {
    portal.shell().run("totals", "--cache-dir", folder.toString());
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        Files.writeString(file, "{");
      }
    }

    Ran ran = portal.shell().run("cache", "show", "--cache-dir", folder.toString());

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("unreadable");
  }
}
