package org.oceanportal.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oceanportal.bench.report.Comparison;
import org.oceanportal.bench.report.Figures;
import org.oceanportal.bench.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The subcommand {@code compare}, which compares two runs. */
@Command(
    description = "Compares two runs, and lists the figures that differ by more than their errors.")
final class CompareCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "The first run: JMH's JSON, or its report's folder.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "The second run, likewise.")
  private Path after = Path.of("");

  CompareCommand() {}

  @Override
  public Integer call() {
    Comparison comparison = Comparison.of(read(before), read(after));
    if (spec != null) {
      spec.commandLine().getOut().print(comparison.markdown());
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private static Figures read(Path run) {
    Path file = Files.isDirectory(run) ? run.resolve(Report.RESULTS) : run;
    if (!Files.isReadable(file)) {
      throw new BenchmarkException(file + " cannot be read: give JMH's JSON or a report's folder");
    }
    return Figures.readFrom(file);
  }
}
