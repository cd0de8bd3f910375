package org.oceanportal.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file that are not imported: the first for the report, all in a file beside it. */
final class RejectedRows {

  private final RejectedFile file;
  private final Notes notes;
  private final List<RejectedRow> first = new ArrayList<>();
  private long count;
  private boolean lost;

  RejectedRows(Rows rows, Notes notes) {
    this.file = new RejectedFile(rows);
    this.notes = notes;
  }

  long count() {
    return count;
  }

  /** Returns the first of them, in order of line. */
  List<RejectedRow> first() {
    return first.stream().sorted(Comparator.comparingLong(RejectedRow::line)).toList();
  }

  void add(Row row, RejectedRow found) {
    count++;
    if (first.size() < ImportReport.MOST_LISTED) {
      first.add(found);
    }
    if (!lost) {
      try {
        file.add(row, found);
      } catch (IOException e) {
        lost(e);
      }
    }
  }

  /** Removes the file of an earlier import. */
  void removeFile() {
    try {
      file.remove();
    } catch (IOException e) {
      notes.add(
          file.path() + " is of an earlier import, and could not be removed: " + TextFile.why(e));
    }
  }

  /**
   * Saves the rejected rows to where the user looks for them; returns null if there are none, or it
   * fails.
   */
  @Nullable Path save() {
    if (count == 0 || lost) {
      return null;
    }
    try {
      file.publish();
      return file.path();
    } catch (IOException e) {
      lost(e);
      return null;
    }
  }

  /** Discards rows that are not saved. */
  void discard() {
    try {
      file.discard();
    } catch (IOException e) {
      notes.add("a file of rejected rows could not be removed: " + TextFile.why(e));
    }
  }

  private void lost(IOException e) {
    lost = true;
    notes.add("the rejected rows could not be written to " + file.path() + ": " + TextFile.why(e));
  }
}
