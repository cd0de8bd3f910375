package org.oceanportal.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What became of the positions of a file.
 *
 * @param file the file
 * @param read the rows that it holds
 * @param inserted those that are new to the database
 * @param updated those that changed a stored position, or the track that they are of
 * @param unchanged those that are stored already
 * @param rejectedCount how many hold no position
 * @param stopped true if the import was strict and there are rejected rows: nothing was written
 * @param rejected the first 1,000 of the rejected, in order of line
 * @param notes what else the user should know
 */
public record PositionReport(
    Path file,
    long read,
    long inserted,
    long updated,
    long unchanged,
    long rejectedCount,
    boolean stopped,
    List<RejectedRow> rejected,
    List<String> notes) {

  /** Checks that no component is null, and keeps copies of the lists. */
  public PositionReport {
    Objects.requireNonNull(file, "file");
    rejected = List.copyOf(rejected);
    notes = List.copyOf(notes);
  }
}
