package org.oceanportal.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The report of a file's rows. Unless the import was stopped, {@code read} is the sum of the
 * inserted, updated, unchanged, kept and rejected rows.
 *
 * @param file the file
 * @param read the number of rows, or documents, in it; blank lines do not count
 * @param inserted the rows that became missions, or positions, new to the database
 * @param updated the rows that changed a stored mission or position, or its track
 * @param unchanged the rows equal to what is stored already, or to an earlier row of the file
 * @param kept the rows that would have replaced a complete mission without being complete
 *     themselves, so that the stored mission was preserved; of positions none
 * @param rejectedRows the number of rows that were not imported
 * @param stopped true if the import was strict and there are rejected rows: nothing was written
 * @param rejected the first {@value #MOST_LISTED} of the rows that were not imported, in order of
 *     line
 * @param rejectedFile the file of the rejected rows, each with its line, column, value and reason;
 *     null if there are none, or if the file could not be written, which a note then states
 * @param notes other notes for the user, such as columns that were not read
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

  /** The most rejected rows that a report lists; the file of rejected rows has all. */
  public static final int MOST_LISTED = 1_000;

  /** Checks that no component but {@code rejectedFile} is null, and copies the lists. */
  public ImportReport {
    Objects.requireNonNull(file, "file");
    rejected = List.copyOf(rejected);
    notes = List.copyOf(notes);
  }
}
