package org.oceanportal.command;

import java.io.PrintWriter;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code portal}: the parts that all its subcommands share, and the entry point from a
 * shell.
 */
@Command(
    name = "portal",
    description = "Runs an ocean-observation portal's queries on its mission database.",
    subcommands = {GenerateCompletion.class, HelpCommand.class},
    // These settings apply to the subcommands too.
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Without --uri or the variable PORTAL_MONGODB_URI, queries use a local database in your data"
          + " folder, or in PORTAL_DATA_DIR, which has a synthetic sample fleet until you import"
          + " missions.",
      "Results go to standard output, messages to standard error. Exit codes: 0 done, 1 fault, 2 usage,"
          + " 3 database unreachable, 4 input rejected in part."
    })
final class PortalCommand implements Runnable {

  @Spec private CommandSpec itself = CommandSpec.create();

  private PortalCommand() {}

  /** Prints the subcommands, if none was given. */
  @Override
  public void run() {
    itself.commandLine().usage(itself.commandLine().getOut());
  }

  /**
   * Runs the command and ends the JVM with its exit code.
   *
   * @param arguments the words after {@code portal}
   */
  public static void main(String[] arguments) {
    System.exit(run(Environment.ofThisProcess(), arguments));
  }

  /** Runs the command and returns its exit code. */
  static int run(Environment environment, String... arguments) {
    CommandLine line = commandLine(environment);
    int exitCode = line.execute(arguments);
    return environment.flush() ? exitCode : ExitCode.FAULT;
  }

  private static CommandLine commandLine(Environment environment) {
    var failures = new Failures(environment);
    return new CommandLine(new PortalCommand())
        .addSubcommand(new ServeCommand(environment))
        .addSubcommand(new CompareCommand(environment))
        .addSubcommand(new RecentCommand(environment))
        .addSubcommand(new TotalsCommand(environment))
        .addSubcommand(new MissionsCommand(environment))
        .addSubcommand(new MissionCommand(environment))
        .addSubcommand(new ImportCommand(environment))
        .addSubcommand(new RemoveCommand(environment))
        .addSubcommand(new SampleCommand(environment))
        .addSubcommand(new CacheCommand(environment))
        .addSubcommand(new IndexesCommand(environment))
        .addSubcommand(new CheckCommand(environment))
        .addSubcommand(new DatabaseCommand(environment))
        .setOut(new PrintWriter(environment.out()))
        .setErr(environment.err())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(environment.colours() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }
}
