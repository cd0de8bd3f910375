package org.oceanportal.command;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.oceanportal.command.database.DatabaseException;
import org.oceanportal.command.database.ShutdownAction;
import org.oceanportal.embedded.EmbeddedDatabaseException;
import org.oceanportal.query.PortalException;
import org.oceanportal.views.output.Printable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** A handler that reports errors to the user in one line, and to the shell by an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  /** The variable that makes failures print their stack trace. */
  private static final String DEBUG = "PORTAL_DEBUG";

  /** MongoDB's code for a full disk, which the embedded database gives too. */
  private static final int OUT_OF_DISK_SPACE = 14_031;

  private final Environment environment;

  Failures(Environment environment) {
    this.environment = environment;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    environment.say(Secrets.hidden(String.valueOf(e.getMessage()), List.of(arguments)));
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> meant = Suggestions.of(unmatched);
      if (!meant.isEmpty()) {
        environment.say("did you mean " + String.join(" or ", meant) + "?");
      }
    }
    sayHowToGetHelp(e.getCommandLine());
    showTrace(e, List.of(arguments));
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
    if (ShutdownAction.hasCome()) {
      return ExitCode.FAULT;
    }
    environment.say(Secrets.hidden(words(e), parsed.expandedArgs()));
    if (e instanceof UsageException) {
      sayHowToGetHelp(line);
    }
    showTrace(e, parsed.expandedArgs());
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

  /** Returns a description of the error, without a user or a password. */
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
        : "unexpected " + e + "; set " + DEBUG + "=1 for details";
  }

  /** Returns our own description, since the driver's may hold the user's name, and are long. */
  private static String mongoWords(MongoException e) {
    if (e.getCode() == OUT_OF_DISK_SPACE) {
      return "there is no space left on the disk of the database: free some space, and try again";
    }
    return e instanceof MongoTimeoutException || e instanceof MongoSocketException
        ? "the database cannot be reached"
        : "the database refused a command (code " + e.getCode() + ")";
  }

  private void sayHowToGetHelp(CommandLine line) {
    environment.say("try '" + line.getCommandSpec().qualifiedName() + " --help'");
  }

  private void showTrace(Exception e, List<String> arguments) {
    if (environment.variable(DEBUG).isPresent()) {
      var trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      environment.err().print(Printable.lines(Secrets.hidden(trace.toString(), arguments)));
    }
  }
}
