package org.oceanportal.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of a file. Unless the import was stopped, {@code read} is the sum of the
 * inserted, updated, unchanged, kept and rejected rows.
 *
 * @param file the file
 * @param read the rows, or documents, that it holds; blank lines are none
 * @param inserted those that became missions, or positions, new to the database
 * @param updated those that changed a stored mission or position, or the track that they are of
 * @param unchanged those that say what is stored already, or what an earlier row of the file says
 * @param kept those that would have replaced a complete mission without being complete themselves:
 *     the stored mission was kept; of positions none
 * @param rejectedRows how many were not imported
 * @param stopped true if the import was strict and there are rejected rows: nothing was written
 * @param rejected the first {@value #MOST_LISTED} of those that were not imported, in order of line
 * @param rejectedFile where the rejected rows were written, each with its line, column, value and
 *     reason; null if there are none, or if the file could not be written, as a note then says
 * @param notes what else the user should know, such as columns that were not read
 */
public record ImportReport(
    Path file,
    long read,
    long inserted,
    long updated,
    long unchanged,
    long kept,
    long rejectedRows,
    boolean stopped,
    List<RejectedRow> rejected,
    @Nullable Path rejectedFile,
    List<String> notes) {

  /** How many rejected rows a report lists; the file of rejected rows has all. */
  public static final int MOST_LISTED = 1_000;

  /** Checks that no component but {@code rejectedFile} is null, and keeps copies of the lists. */
  public ImportReport {
    Objects.requireNonNull(file, "file");
    rejected = List.copyOf(rejected);
    notes = List.copyOf(notes);
  }
}
