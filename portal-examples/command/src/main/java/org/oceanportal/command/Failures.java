package org.oceanportal.command;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.oceanportal.PortalException;
import org.oceanportal.command.database.AtTheEnd;
import org.oceanportal.command.database.DatabaseException;
import org.oceanportal.embedded.EmbeddedDatabaseException;
import org.oceanportal.views.output.Printable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what went wrong in one line, and the shell by an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  /** Set it to anything to see where a failure comes from. */
  private static final String DEBUG = "PORTAL_DEBUG";

  private final Environment environment;

  Failures(Environment environment) {
    this.environment = environment;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    environment.say(String.valueOf(e.getMessage()));
    UnmatchedArgumentException.printSuggestions(e, environment.err());
    sayHowToGetHelp(e.getCommandLine());
    showTrace(e);
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
    if (AtTheEnd.hasCome()) {
      return ExitCode.FAULT;
    }
    environment.say(words(e));
    if (e instanceof UsageException) {
      sayHowToGetHelp(line);
    }
    showTrace(e);
    return exitCode(e);
  }

  private static int exitCode(Exception e) {
    if (e instanceof UsageException) {
      return ExitCode.USAGE;
    }
    boolean unreachable =
        e instanceof PortalException portal
            ? portal.reason() == PortalException.Reason.UNREACHABLE
            : e instanceof MongoTimeoutException || e instanceof MongoSocketException;
    return unreachable ? ExitCode.UNREACHABLE : ExitCode.FAULT;
  }

  /** What went wrong, without a user or a password. */
  static String words(Throwable e) {
    if (e instanceof MongoException mongo) {
      return mongoWords(mongo);
    }
    boolean expected =
        e instanceof PortalException
            || e instanceof UsageException
            || e instanceof EmbeddedDatabaseException
            || e instanceof DatabaseException;
    return expected
        ? String.valueOf(e.getMessage())
        : "unexpected " + e + "; set " + DEBUG + "=1 to see more";
  }

  /** In our words: the driver's own may hold the user's name, and are long. */
  private static String mongoWords(MongoException e) {
    return e instanceof MongoTimeoutException || e instanceof MongoSocketException
        ? "the database cannot be reached"
        : "the database refused a command (code " + e.getCode() + ")";
  }

  private void sayHowToGetHelp(CommandLine line) {
    environment.say("try '" + line.getCommandSpec().qualifiedName() + " --help'");
  }

  private void showTrace(Exception e) {
    if (environment.variable(DEBUG).isPresent()) {
      var trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      environment.err().print(Printable.lines(trace.toString()));
    }
  }
}
