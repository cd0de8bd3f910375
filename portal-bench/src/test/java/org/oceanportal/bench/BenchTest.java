package org.oceanportal.bench;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Bench.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void anUnknownSizeIsAUsageError() {
    assertThat(run("enormous")).isEqualTo(2);
    assertThat(err.toString()).contains("enormous");
  }

  @Test
  void aChoiceOfNothingIsAUsageError(@TempDir Path folder) {
    Path output = folder.resolve("report");
    assertThat(run("quick", "--only", "nonsense", "--output", output.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("no measurement has --only nonsense in its name")
        .contains("MissionQueryBenchmark indexes=true missions=240");
    assertThat(output).doesNotExist();
  }

  @Test
  void aMissingRunIsNamed(@TempDir Path folder) {
    assertThat(run("compare", folder.toString(), folder.toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith("portal: ").contains("jmh.json");
  }

  @Test
  void aFileThatIsNotJmhsIsRefusedInOneLine(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("other.json"), "[{\"name\": 1}]");
    assertThat(run("compare", file.toString(), file.toString())).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1).allMatch(line -> line.contains("ns/op"));
  }

  /** Runs in a process, which is killed if it runs every benchmark, for hours. */
  @ParameterizedTest
  @CsvSource({
    "-l, MissionQueryBenchmark",
    "-lp, param \"missions\"",
    "-lprof, Supported profilers",
    "-lrf, json",
    "-h, Usage: java -jar"
  })
  void jmhsOwnListingsArePrintedInsteadOfARun(String option, String words, @TempDir Path folder)
      throws Exception {
    Path printed = folder.resolve("printed.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Bench.class.getName(),
                "jmh",
                "--",
                option)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    try {
      assertThat(process.waitFor(100, SECONDS)).as("it has ended").isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(printed).content().contains(words).doesNotContain("# Warmup");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void theVersionIsTheBuilds() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).matches("portal bench \\d+\\..*\\R");
  }
}
