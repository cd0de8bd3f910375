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
 * What the command has from its surroundings, so that tests choose it.
 *
 * @param variables the environment variables
 * @param clock what now is
 * @param in what is piped into the command
 * @param out where data go
 * @param err where words go
 * @param colours whether what people read may be coloured
 * @param terminal whether data go to a terminal, where a person reads them
 */
record Environment(
    Map<String, String> variables,
    InstantSource clock,
    InputStream in,
    DataWriter out,
    PrintWriter err,
    boolean colours,
    boolean terminal) {

  /** Data are UTF-8 wherever the command runs, so that a script reads the same everywhere. */
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

  /** A variable that is set and not blank. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /** Says something to the person at the shell, whatever is quoted in it. */
  void say(String words) {
    err.println("portal: " + Printable.lines(Secrets.hidden(words, List.of())));
  }

  /** Writes what is left to write; false if data were lost that somebody still wanted. */
  boolean flush() {
    err.flush();
    out.flush();
    Optional<String> loss = out.loss();
    loss.ifPresent(why -> say("the output could not be written: " + why));
    return loss.isEmpty();
  }
}
