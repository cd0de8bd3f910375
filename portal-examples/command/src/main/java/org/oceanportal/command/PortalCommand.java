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

/** The command {@code portal}: what all its subcommands share, and the way in from a shell. */
@Command(
    name = "portal",
    description = "Asks an ocean-observation portal's questions of its mission database.",
    subcommands = {GenerateCompletion.class, HelpCommand.class},
    // All that stands here holds for the subcommands too.
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Without --uri or the variable PORTAL_MONGODB_URI, questions go to a database kept in your data"
          + " folder, or in PORTAL_DATA_DIR, which has a synthetic sample fleet until you import"
          + " missions.",
      "Data go to standard output, words to standard error. Exit codes: 0 done, 1 fault, 2 usage,"
          + " 3 database unreachable, 4 input rejected in part."
    })
final class PortalCommand implements Runnable {

  @Spec private CommandSpec itself = CommandSpec.create();

  private PortalCommand() {}

  /** Without a subcommand it tells which there are. */
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

  /** Runs the command; gives its exit code. */
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
