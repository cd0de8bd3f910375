package org.oceanportal.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oceanportal.bench.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The subcommand {@code report}, which rewrites the report of an earlier run. */
@Command(description = "Rewrites the report and the plots of an earlier run.")
final class ReportCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder of the run's report.")
  private Path folder = Path.of("");

  ReportCommand() {}

  @Override
  public Integer call() {
    if (!Files.isReadable(folder.resolve(Report.RESULTS))) {
      throw new BenchmarkException(folder + " has no " + Report.RESULTS);
    }
    Path report = Report.write(folder);
    if (spec != null) {
      spec.commandLine().getErr().println("portal: the report is in " + report);
    }
    return 0;
  }
}
