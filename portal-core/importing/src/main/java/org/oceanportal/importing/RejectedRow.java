package org.oceanportal.importing;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not imported.
 *
 * @param file its file
 * @param line the line on which it starts, 1 for the file's first
 * @param column the column, or the field of a document, that is at fault; null if it is the whole
 *     row
 * @param value the value there, shortened if it is long; null if there is none
 * @param reason what is wrong with it, and what would be right
 */
public record RejectedRow(
    Path file, long line, @Nullable String column, @Nullable String value, String reason) {

  /** Checks that file and reason are not null. */
  public RejectedRow {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * Returns one line for people: {@code missions.csv:12: start "May": is not a time such as …}.
   * Control characters of the file are shown as {@code \}{@code u001b}, so that they do not reach a
   * terminal.
   */
  @Override
  public String toString() {
    var text = new StringBuilder().append(file).append(':').append(line).append(": ");
    if (column != null) {
      text.append(column);
      text.append(value == null ? "" : " \"" + value + "\"").append(": ");
    }
    return printable(text.append(reason).toString());
  }

  private static String printable(String text) {
    var printable = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                printable.append("\\u00").append(Character.forDigit(c >> 4, 16));
                printable.append(Character.forDigit(c & 15, 16));
              } else {
                printable.append((char) c);
              }
            });
    return printable.toString();
  }
}
