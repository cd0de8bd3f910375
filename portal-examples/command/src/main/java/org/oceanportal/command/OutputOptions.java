package org.oceanportal.command;

import java.io.StringWriter;
import org.oceanportal.command.output.Text;
import org.oceanportal.views.output.Csv;
import org.oceanportal.views.output.Json;
import org.oceanportal.views.output.Printable;
import org.oceanportal.views.output.View;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How the answer is written. */
final class OutputOptions {

  @ArgGroup private final Format format = new Format();

  /** One of them, or neither for people. */
  static final class Format {
    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    @Option(names = "--csv", description = "Comma-separated values under a line of names.")
    private boolean csv;
  }

  /** Whether a document is wanted, which says all there is to say. */
  boolean isJson() {
    return format.json;
  }

  /** Whether the answer is for a program, or for people who do not read it on a terminal. */
  boolean isData(Environment environment) {
    return format.json || format.csv || !environment.terminal();
  }

  /** Whether rows of values are wanted, and nothing else. */
  boolean isCsv() {
    return format.csv;
  }

  void write(View view, Environment environment) {
    if (format.json) {
      Json.write(view.json(), environment.out());
    } else if (format.csv) {
      writeCsv(view, environment);
    } else {
      Text.write(view, environment.out(), environment.colours());
    }
  }

  /** Raw, so that it can be read back, but on a terminal. */
  private static void writeCsv(View view, Environment environment) {
    if (!environment.terminal()) {
      Csv.write(view.csv(), environment.out());
      return;
    }
    var text = new StringWriter();
    Csv.write(view.csv(), text);
    environment.out().line(Printable.lines(text.toString().stripTrailing()));
  }
}
