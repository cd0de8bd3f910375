package org.oceanportal.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The rules that identify a row's mission: by platform and number; without a number by platform and
 * start, or by a time that is nearly the same.
 */
final class Identity {

  private final KnownMissions missions;
  private final Rules rules;
  private final int file;
  private final RowReader reader;
  private final Notes notes;

  Identity(KnownMissions missions, Rules rules, int file, RowReader reader, Notes notes) {
    this.missions = missions;
    this.rules = rules;
    this.file = file;
    this.reader = reader;
    this.notes = notes;
  }

  /** Returns the mission of a row; null if it is a new one. */
  @Nullable KnownMission find(MissionRow row) {
    return row.mission() == null
        ? byTime(missions, row)
        : missions.numbered(row.platformSerial(), row.mission());
  }

  /**
   * Returns the mission of a row in the current state; null if it is still a new one.
   *
   * @param planned the mission that was planned for it
   * @throws BadValueException if another mission has its number
   */
  @Nullable KnownMission findAgain(KnownMissions now, MissionRow row, KnownMission planned)
      throws BadValueException {
    if (planned.numberGiven()) {
      return byTime(now, row);
    }
    KnownMission there = now.numbered(planned.platform(), planned.number());
    Interval known = there == null ? null : there.interval();
    if (known != null && !rules.replace() && !known.touches(row.interval(), rules.longest())) {
      throw isAnother(row, planned, known, null);
    }
    return there;
  }

  private @Nullable KnownMission byTime(KnownMissions among, MissionRow row) {
    return among.starting(row.platformSerial(), row.start(), row.start()).stream()
        .findFirst()
        .orElseGet(() -> nearlyAt(among, row));
  }

  private @Nullable KnownMission nearlyAt(KnownMissions among, MissionRow row) {
    Interval interval = row.interval();
    Instant end = interval.end();
    Duration length = end == null ? rules.longest() : Duration.between(interval.start(), end);
    // Two intervals of that likeness start no further apart.
    Duration apart = length.dividedBy(9).plusMillis(1);
    return among
        .starting(row.platformSerial(), row.start().minus(apart), row.start().plus(apart))
        .stream()
        .filter(KnownMission::numberGiven)
        .filter(mission -> likeness(mission, interval) >= Rules.SAME)
        .max(Comparator.comparingDouble(mission -> likeness(mission, interval)))
        .orElse(null);
  }

  private double likeness(KnownMission mission, Interval interval) {
    Interval known = mission.interval();
    return known == null ? 0 : interval.likeness(known);
  }

  /** Returns whether an earlier row of the file has the same content. */
  boolean repeats(KnownMission mission, MissionRow row, Fingerprint fingerprint) {
    KnownMission.Claim earlier = mission.claim(row.complete());
    return earlier != null && earlier.file() == file && earlier.fingerprint().equals(fingerprint);
  }

  /**
   * Checks whether a row may change its mission, and notes the changes to its times.
   *
   * @throws BadValueException if it belongs to another mission, or contradicts an earlier row
   */
  void check(Row row, MissionRow said, KnownMission mission) throws BadValueException {
    Interval known = mission.interval();
    KnownMission.Claim earlier = mission.claimOf(file);
    boolean touches = known == null || known.touches(said.interval(), rules.longest());
    if (!touches && (earlier != null || !rules.replace())) {
      throw isAnother(said, mission, known, earlier);
    }
    KnownMission.Claim same = mission.claim(said.complete());
    if (same != null && same.file() == file) {
      throw contradicts(said, mission, same);
    }
    boolean kept = mission.complete() && !said.complete();
    if (known != null && !kept && !rules.replace()) {
      noteMove(row, said, mission, known);
    }
  }

  private void noteMove(Row row, MissionRow said, KnownMission mission, Interval known) {
    Interval interval = said.interval();
    boolean corrected = said.mission() == null;
    if (known.start().equals(interval.start())
        || (!corrected && interval.likeness(known) >= Rules.SAME)) {
      return;
    }
    String words = corrected ? "is corrected" : "is moved by a row with its number";
    notes.add(
        words,
        "line "
            + row.line()
            + ": "
            + mission
            + ", "
            + known
            + ", "
            + words
            + ": it is now "
            + interval);
  }

  private BadValueException isAnother(
      MissionRow said,
      KnownMission mission,
      @Nullable Interval known,
      KnownMission.@Nullable Claim earlier) {
    String where = earlier == null ? " is stored " : " is on line " + earlier.line() + " ";
    String help = earlier == null ? "; to put it in the place of the stored one, replace that" : "";
    return new BadValueException(
        reader.name(ImportField.START),
        said.start().toString(),
        mission
            + where
            + known
            + ", and this row, "
            + said.interval()
            + ", does not touch that time: it is another mission with the same number"
            + help);
  }

  private BadValueException contradicts(
      MissionRow said, KnownMission mission, KnownMission.Claim earlier) {
    Interval known = mission.interval();
    if (known != null && !known.start().equals(said.start())) {
      return new BadValueException(
          reader.name(ImportField.START),
          said.start().toString(),
          "line " + earlier.line() + " has the same mission, " + known + ", and the two overlap");
    }
    return BadValueException.ofRow(
        "line " + earlier.line() + " has the same mission and says something else");
  }
}
