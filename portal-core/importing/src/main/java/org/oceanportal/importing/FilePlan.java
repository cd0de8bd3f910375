package org.oceanportal.importing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Values;
import org.oceanportal.model.Fleet;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.Basins;

/**
 * The plan of a file's rows, made in a first pass before anything is written. It remembers the
 * mission of every row, and no row.
 */
final class FilePlan {

  private final ImportSource source;
  private final int file;
  private final Target target;
  private final Rules rules;
  private final KnownMissions missions;
  private final Identity identity;
  private final Notes notes = new Notes();
  private final RejectedRows rejected;

  /** The mission of each row; null if the row is not to be written. */
  private final List<@Nullable KnownMission> missionsOfRows = new ArrayList<>();

  private long repeated;
  private long added;
  private boolean namesBasin;

  /**
   * Creates an empty plan.
   *
   * @param file the file's place among those that are imported together
   */
  FilePlan(ImportSource source, int file, Target target, Rules rules, KnownMissions missions) {
    this.source = source;
    this.file = file;
    this.target = target;
    this.rules = rules;
    this.missions = missions;
    this.identity = new Identity(missions, rules, file, source.reader(), notes);
    this.rejected = new RejectedRows(source.rows(), notes);
    source.notes().forEach(notes::add);
  }

  /** Reads the file to its end. */
  void read() {
    source.rows().forEach(this::read);
    source.reader().notes().forEach(notes::add);
    boolean counted = target.fleet() == Fleet.GLIDERS && target.schema().has(MissionField.BASIN);
    if (counted && added > 0 && !namesBasin) {
      notes.add(
          "no mission of it names a basin: totals and the page count the missions that do, unless"
              + " all are asked for (--scope all)");
    }
  }

  private void read(Row row) {
    KnownMission mission = null;
    try {
      mission = mission(row);
    } catch (BadValueException e) {
      reject(row, e);
    }
    missionsOfRows.add(mission);
  }

  private @Nullable KnownMission mission(Row row) throws BadValueException {
    MissionRow said = source.reader().read(row);
    Fingerprint fingerprint = Fingerprint.of(said);
    KnownMission mission = identity.find(said);
    if (mission != null && identity.repeats(mission, said, fingerprint)) {
      repeated++;
      return null;
    }
    if (mission == null) {
      mission = missions.add(said);
      added++;
    } else {
      identity.check(row, said, mission);
    }
    mission.claim(said.complete(), new KnownMission.Claim(file, row.line(), fingerprint));
    if (said.complete() || !mission.complete() || rules.replace()) {
      merge(row, said, mission);
    }
    return mission;
  }

  /** Merges a row into the known state of its mission. */
  private void merge(Row row, MissionRow said, KnownMission mission) {
    missions.move(mission, said.start());
    if (said.saysEnd() || rules.replace()) {
      mission.end(said.end() == null ? null : Date.from(said.end()));
    }
    mission.complete(mission.complete() || said.complete());
    namesBasin |= namesBasin(said);
    Interval interval = mission.interval();
    Rules.Doubt doubt = interval == null ? null : rules.doubt(interval);
    if (doubt != null) {
      notes.add(
          doubt.words(),
          "line " + row.line() + ": " + mission + ", " + interval + ", " + doubt.words());
    }
  }

  private boolean namesBasin(MissionRow said) {
    if (namesBasin || !target.schema().has(MissionField.BASIN)) {
      return namesBasin;
    }
    Document document = said.document();
    Object basin = Values.at(document, target.schema().name(MissionField.BASIN));
    return !Basins.in(Values.text(basin)).isEmpty();
  }

  /** Notes that a mission overlaps an earlier one of its platform. */
  void noteOverlap(KnownMission mission, KnownMission earlier) {
    String words = "overlaps another of its platform: both count";
    notes.add(
        words,
        mission
            + ", "
            + mission.interval()
            + ", overlaps "
            + earlier
            + ", "
            + earlier.interval()
            + ": both count");
  }

  /** Notes that a row has replaced a stored mission. */
  void noteReplaced(Row row, KnownMission mission, @Nullable Instant start, @Nullable Instant end) {
    notes.add(
        "is replaced",
        "line "
            + row.line()
            + ": "
            + mission
            + (start == null ? "" : ", " + Interval.of(start, end) + ",")
            + " is replaced: it is now "
            + mission.interval());
  }

  /** Returns the rules that identify the missions of rows. */
  Identity identity() {
    return identity;
  }

  /** Returns whether the file has no rows. */
  boolean isEmpty() {
    return missionsOfRows.isEmpty();
  }

  boolean hasRejected() {
    return rejected.count() > 0;
  }

  /** Reads the file again, and writes the planned rows. */
  void write(MissionWriter writer) {
    Iterator<@Nullable KnownMission> planned = missionsOfRows.iterator();
    source
        .rows()
        .forEach(
            row -> {
              if (!planned.hasNext()) {
                throw changed();
              }
              KnownMission mission = planned.next();
              if (mission != null) {
                writer.add(row, numbered(row, mission), mission);
              }
            });
    if (planned.hasNext()) {
      throw changed();
    }
    writer.flush();
  }

  private MissionRow numbered(Row row, KnownMission mission) {
    try {
      MissionRow said = source.reader().read(row);
      if (said.platformSerial().equals(mission.platform())) {
        return said;
      }
    } catch (BadValueException e) {
      throw changed();
    }
    throw changed();
  }

  private ImportException changed() {
    return new ImportException(
        source.rows().file(), "was changed while it was read: import it again");
  }

  void reject(Row row, BadValueException why) {
    rejected.add(row, why.at(source.rows(), row.line()));
  }

  /** Removes an earlier file of rejected rows, to make space for this import's. */
  void removeRejectedFile() {
    rejected.removeFile();
  }

  /** Discards the rejected rows that are not saved. */
  void discard() {
    rejected.discard();
  }

  /** Returns the report of the rows, once they are written. */
  ImportReport report(MissionWriter writer) {
    return report(
        writer.inserted(), writer.updated(), writer.unchanged() + repeated, writer.kept(), false);
  }

  /** Returns the report of the rows if none was written. */
  ImportReport stopped() {
    return report(0, 0, 0, 0, true);
  }

  private ImportReport report(
      long inserted, long updated, long unchanged, long kept, boolean stopped) {
    Path saved = rejected.save();
    return new ImportReport(
        source.rows().file(),
        missionsOfRows.size(),
        inserted,
        updated,
        unchanged,
        kept,
        rejected.count(),
        stopped,
        rejected.first(),
        saved,
        notes.list());
  }
}
