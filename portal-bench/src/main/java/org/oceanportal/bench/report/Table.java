package org.oceanportal.bench.report;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, with columns aligned for reading as plain text. */
final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... headings) {
    row(headings);
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  boolean isEmpty() {
    return rows.size() == 1;
  }

  /** Returns the table, its first column aligned to the left, the others to the right. */
  @Override
  public String toString() {
    int columns = rows.get(0).size();
    var widths = new int[columns];
    rows.forEach(row -> widen(widths, row));
    var text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      line(text, rows.get(i), widths);
      if (i == 0) {
        rule(text, widths);
      }
    }
    return text.toString();
  }

  private static void widen(int[] widths, List<String> row) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], row.get(i).length());
    }
  }

  private static void line(StringBuilder text, List<String> row, int[] widths) {
    text.append('|');
    for (int i = 0; i < widths.length; i++) {
      String blanks = " ".repeat(widths[i] - row.get(i).length());
      String cell = i == 0 ? row.get(i) + blanks : blanks + row.get(i);
      text.append(' ').append(cell).append(" |");
    }
    text.append('\n');
  }

  private static void rule(StringBuilder text, int[] widths) {
    text.append('|');
    for (int i = 0; i < widths.length; i++) {
      text.append(i == 0 ? "-" : "").append("-".repeat(widths[i] + 1)).append(i == 0 ? "|" : ":|");
    }
    text.append('\n');
  }
}
