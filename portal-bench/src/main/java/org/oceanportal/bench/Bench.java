package org.oceanportal.bench;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.io.UncheckedIOException;
import org.oceanportal.query.PortalException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The entry point of {@code ./portal bench} and of {@code java -jar benchmarks.jar}. */
@Command(
    name = "portal bench",
    description = {
      "Measures queries and caches with JMH, and writes a report with plots.",
      "PORTAL_MONGODB_URI adds a server to the runs: fleets are made in databases with random names,"
          + " which are dropped at the end."
    },
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Bench {

  private static final int FAULT = 1;
  private static final int UNREACHABLE = 3;

  private Bench() {}

  /**
   * Runs a subcommand and ends the JVM with its exit code: 0 done, 1 fault (a gate not passed), 2
   * usage, 3 the database cannot be reached.
   *
   * @param arguments the subcommand and its options
   */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** Returns the command line. */
  static CommandLine commandLine() {
    return new CommandLine(new Bench())
        .addSubcommand("quick", measure(Size.QUICK))
        .addSubcommand("standard", measure(Size.STANDARD))
        .addSubcommand("full", measure(Size.FULL))
        .addSubcommand("compare", new CompareCommand())
        .addSubcommand("report", new ReportCommand())
        .addSubcommand("jmh", new JmhCommand())
        .setExecutionExceptionHandler(Bench::failed);
  }

  private static CommandLine measure(Size size) {
    var line = new CommandLine(new MeasureCommand(size));
    line.getCommandSpec().usageMessage().description(size.words());
    return line;
  }

  private static int failed(Exception e, CommandLine line, ParseResult parsed) {
    line.getErr().println("portal: " + words(e));
    if (System.getenv("PORTAL_DEBUG") != null) {
      e.printStackTrace(line.getErr());
    }
    return isUnreachable(e) ? UNREACHABLE : FAULT;
  }

  private static String words(Exception e) {
    if (e instanceof MongoException) {
      return isUnreachable(e) ? "the database cannot be reached" : "the database refused a command";
    }
    boolean expected =
        e instanceof BenchmarkException
            || e instanceof PortalException
            || e instanceof IllegalArgumentException
            || e instanceof UncheckedIOException;
    return expected
        ? String.valueOf(e.getMessage())
        : "unexpected " + e + "; set PORTAL_DEBUG=1 for details";
  }

  private static boolean isUnreachable(Exception e) {
    return e instanceof MongoTimeoutException || e instanceof MongoSocketException;
  }
}
