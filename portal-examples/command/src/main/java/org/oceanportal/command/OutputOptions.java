package org.oceanportal.command;

import java.io.StringWriter;
import org.oceanportal.command.output.Text;
import org.oceanportal.views.output.Csv;
import org.oceanportal.views.output.Json;
import org.oceanportal.views.output.Printable;
import org.oceanportal.views.output.View;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options of the output's format. */
final class OutputOptions {

  @ArgGroup private final Format format = new Format();

  /** The formats, of which neither is for people. */
  static final class Format {
    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    @Option(names = "--csv", description = "Comma-separated values under a line of names.")
    private boolean csv;
  }

  /** Returns whether a document is wanted, which contains everything. */
  boolean isJson() {
    return format.json;
  }

  /**
   * Returns whether the output is for a program, or for people who do not read it on a terminal.
   */
  boolean isData(Environment environment) {
    return format.json || format.csv || !environment.terminal();
  }

  /** Returns whether rows of values are wanted, and nothing else. */
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

  /** Writes CSV, raw, so that it can be read back, except on a terminal. */
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
