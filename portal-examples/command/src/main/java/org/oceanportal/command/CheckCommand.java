package org.oceanportal.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.oceanportal.check.CheckReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The subcommand {@code check}, which checks the database. */
@Command(
    name = "check",
    description = {
      "Checks a database against the schema without changing it: how many documents have each"
          + " field with a valid value, examples of invalid ones, platforms at sea twice at once,"
          + " indexes, and what the server supports.",
      "The exit code is 4 if a required field has no valid value."
    })
final class CheckCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  CheckCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (OpenPortal open = database.openForQuestions(environment, null)) {
      CheckReport report = open.portal().check();
      output.write(CheckView.of(report), environment);
      return exitCode(report);
    }
  }

  private int exitCode(CheckReport report) {
    if (report.overlapCount() > 0) {
      environment.say(
          report.overlapCount()
              + " pairs of missions have one platform at sea twice at once; --json lists "
              + (report.overlapCount() > report.overlaps().size() ? "the first of them" : "them"));
    }
    List<String> missing = report.missing();
    if (missing.isEmpty()) {
      return ExitCode.DONE;
    }
    environment.say(
        "no document has a valid value in "
            + String.join(", ", missing)
            + ": is this the right --database, and the right --schema?");
    return ExitCode.REJECTED_IN_PART;
  }
}
