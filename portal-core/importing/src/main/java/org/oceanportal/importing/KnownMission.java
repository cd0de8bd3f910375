package org.oceanportal.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Values;

/**
 * A mission that is stored, or will be: its identifying properties, in a hundred bytes, so that a
 * million fit into the memory of a small process.
 */
final class KnownMission {

  private static final int NONE = -1;
  private static final long UNKNOWN = Long.MIN_VALUE;
  private static final long AT_SEA = Long.MAX_VALUE;

  private final String platform;
  private final boolean numberGiven;
  private int number;
  private long start = UNKNOWN;
  private long end = AT_SEA;
  private boolean complete;
  private boolean stored;
  private @Nullable Object otherId;
  private @Nullable Claim claim;
  private @Nullable Claim completeClaim;

  /**
   * A row about the mission.
   *
   * @param file the file's place among those that are imported together
   * @param line the row's line
   * @param fingerprint the digest of the row's content
   */
  record Claim(int file, long line, Fingerprint fingerprint) {}

  /**
   * Creates a mission whose number is a file's or a portal's own, or is given by an import.
   *
   * @param number the number; null if it is still to be given
   */
  KnownMission(String platform, @Nullable Integer number, boolean numberGiven) {
    this.platform = platform;
    this.number = number == null ? NONE : number;
    this.numberGiven = numberGiven;
  }

  String platform() {
    return platform;
  }

  int number() {
    return number;
  }

  boolean hasNumber() {
    return number != NONE;
  }

  void number(int given) {
    number = given;
  }

  /** Returns whether the number was given by an import instead of being the mission's own. */
  boolean numberGiven() {
    return numberGiven;
  }

  /** Returns the mission's time; null if the database has no valid start of it. */
  @Nullable Interval interval() {
    return start == UNKNOWN ? null : Interval.of(Instant.ofEpochMilli(start), end());
  }

  private @Nullable Instant end() {
    return end == UNKNOWN || end == AT_SEA ? null : Instant.ofEpochMilli(end);
  }

  /** Returns the start in milliseconds; less than any if there is none. */
  long startMillis() {
    return start;
  }

  /**
   * Returns the end in milliseconds; less than any if it is not a time, and greater if there is
   * none.
   */
  long endMillis() {
    return end;
  }

  /** Sets the start as a database or file has it. */
  void start(@Nullable Object time) {
    Instant instant = Values.date(time);
    start = instant == null ? UNKNOWN : instant.toEpochMilli();
  }

  /** Sets the end as a database or file has it. */
  void end(@Nullable Object time) {
    Instant instant = Values.date(time);
    end = time == null ? AT_SEA : instant == null ? UNKNOWN : instant.toEpochMilli();
  }

  boolean complete() {
    return complete;
  }

  void complete(boolean isComplete) {
    complete = isComplete;
  }

  boolean stored() {
    return stored;
  }

  /** Notes that the database has it, under an identifier; null for the one that imports make. */
  void store(@Nullable Object identifier) {
    stored = true;
    otherId = identifier;
  }

  /** Returns its identifier in the database; null if that is the one that imports make. */
  @Nullable Object otherId() {
    return otherId;
  }

  /** Returns the last row about it of those marked complete, or of the others. */
  @Nullable Claim claim(boolean ofComplete) {
    return ofComplete ? completeClaim : claim;
  }

  void claim(boolean isComplete, Claim row) {
    if (isComplete) {
      completeClaim = row;
    } else {
      claim = row;
    }
  }

  /** Returns the row of a file about it; null if the file has none so far. */
  @Nullable Claim claimOf(int file) {
    if (completeClaim != null && completeClaim.file == file) {
      return completeClaim;
    }
    return claim != null && claim.file == file ? claim : null;
  }

  /** Returns the last file with a row about it; -1 if none has. */
  int lastFile() {
    return Math.max(
        claim == null ? -1 : claim.file, completeClaim == null ? -1 : completeClaim.file);
  }

  @Override
  public String toString() {
    return number == NONE ? "the mission of " + platform : platform + " " + number;
  }
}
