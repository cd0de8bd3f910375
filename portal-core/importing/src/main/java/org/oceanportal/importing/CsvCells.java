package org.oceanportal.importing;

import java.util.ArrayList;
import java.util.List;

/** The cells of one CSV record, added a line at a time (RFC 4180, and blanks around quotes). */
final class CsvCells {

  private enum Within {
    START,
    PLAIN,
    QUOTES,
    END
  }

  private final char separator;
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private Within within = Within.START;

  CsvCells(char separator) {
    this.separator = separator;
  }

  /**
   * Adds a line, and returns false if something stands between a closing quote and the next cell.
   */
  boolean add(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (within == Within.QUOTES) {
        i += quoted(c, i + 1 < line.length() && line.charAt(i + 1) == '"');
      } else if (!unquoted(c)) {
        return false;
      }
    }
    if (within == Within.QUOTES) {
      cell.append('\n');
    } else {
      finish();
    }
    return true;
  }

  /** Returns whether a quoted cell continues on the next line. */
  boolean isOpen() {
    return within == Within.QUOTES;
  }

  List<String> cells() {
    return cells;
  }

  /** Adds a character within quotes, and returns how many more were consumed. */
  private int quoted(char c, boolean quoteFollows) {
    if (c != '"') {
      cell.append(c);
    } else if (quoteFollows) {
      cell.append(c);
      return 1;
    } else {
      within = Within.END;
    }
    return 0;
  }

  private boolean unquoted(char c) {
    if (c == separator) {
      finish();
    } else if (within == Within.START && c == '"') {
      cell.setLength(0);
      within = Within.QUOTES;
    } else if (within == Within.END) {
      return Character.isWhitespace(c);
    } else {
      cell.append(c);
      within = Character.isWhitespace(c) ? within : Within.PLAIN;
    }
    return true;
  }

  private void finish() {
    cells.add(cell.toString());
    cell.setLength(0);
    within = Within.START;
  }
}
