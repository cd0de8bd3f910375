package org.oceanportal.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oceanportal.command.output.DataWriter;
import org.oceanportal.views.output.Printable;
import picocli.CommandLine.Help.Ansi;

/**
 * The environment of the command, so that tests choose it.
 *
 * @param variables the environment variables
 * @param clock the source of the current time
 * @param in the standard input
 * @param out the standard output, for results
 * @param err the standard error, for messages
 * @param colours whether text for people may be coloured
 * @param terminal whether results go to a terminal, where a person reads them
 */
record Environment(
    Map<String, String> variables,
    InstantSource clock,
    InputStream in,
    DataWriter out,
    PrintWriter err,
    boolean colours,
    boolean terminal) {

  /**
   * Returns the environment of this process. Results are UTF-8 wherever the command runs, so that a
   * script reads the same everywhere.
   */
  // Console.isTerminal() is of Java 22.
  @SuppressWarnings("SystemConsoleNull")
  static Environment ofThisProcess() {
    return new Environment(
        System.getenv(),
        InstantSource.system(),
        new FileInputStream(FileDescriptor.in),
        DataWriter.utf8(new FileOutputStream(FileDescriptor.out)),
        new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Ansi.AUTO.enabled(),
        System.console() != null);
  }

  /** Returns a variable that is set and not blank. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /** Prints a message to the user, whatever text is quoted in it. */
  void say(String words) {
    err.println("portal: " + Printable.lines(Secrets.hidden(words, List.of())));
  }

  /** Flushes the output, and returns false if data were lost that a reader still wanted. */
  boolean flush() {
    err.flush();
    out.flush();
    Optional<String> loss = out.loss();
    loss.ifPresent(why -> say("the output could not be written: " + why));
    return loss.isEmpty();
  }
}
