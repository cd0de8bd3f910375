package org.oceanportal.command.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oceanportal.views.output.Figure;
import org.oceanportal.views.output.Printable;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;
import picocli.CommandLine.Help.Ansi;

/** Columns for people: numbers to the right, words to the left. */
public final class Text {

  private static final String BETWEEN_COLUMNS = "  ";
  private static final String NOTHING = "-";

  private Text() {}

  /** Writes a view, the names of its columns in bold where colours are wanted. */
  public static void write(View view, DataWriter out, boolean colours) {
    if (!view.title().isEmpty()) {
      out.line(cell(view.title()));
    }
    Table table = view.text();
    var lines = new ArrayList<List<String>>();
    lines.add(table.columns());
    table.rows().forEach(row -> lines.add(row.stream().map(Text::cell).toList()));
    int[] widths = widths(lines);
    boolean[] right = numeric(table);
    for (int i = 0; i < lines.size(); i++) {
      String line = line(lines.get(i), widths, right);
      out.line(i == 0 && colours ? Ansi.ON.string("@|bold " + line + "|@") : line);
    }
  }

  private static String line(List<String> cells, int[] widths, boolean[] right) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> padded(cells.get(i), widths[i], right[i]))
        .collect(Collectors.joining(BETWEEN_COLUMNS))
        .stripTrailing();
  }

  private static String padded(String cell, int width, boolean right) {
    String blanks = " ".repeat(width - length(cell));
    return right ? blanks + cell : cell + blanks;
  }

  private static int[] widths(List<List<String>> lines) {
    return IntStream.range(0, lines.get(0).size())
        .map(i -> lines.stream().mapToInt(line -> length(line.get(i))).max().orElse(0))
        .toArray();
  }

  private static boolean[] numeric(Table table) {
    var numeric = new boolean[table.columns().size()];
    for (int i = 0; i < numeric.length; i++) {
      int column = i;
      var values = table.rows().stream().map(row -> row.get(column)).filter(Objects::nonNull);
      numeric[i] = values.allMatch(value -> value instanceof Number || value instanceof Figure);
    }
    return numeric;
  }

  /** Returns a text that cannot control the terminal, since it may come from a database. */
  private static String cell(@Nullable Object value) {
    return value == null ? NOTHING : Printable.line(value.toString());
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
