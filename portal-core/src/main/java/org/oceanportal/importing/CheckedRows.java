package org.oceanportal.importing;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.MissionKey;

/**
 * What a first pass over a file found, before anything is written: which rows are bad, which only
 * repeat others, and which number each new mission of a file without numbers gets. It remembers a
 * little of every row, and none whole.
 */
final class CheckedRows {

  private final Rows rows;
  private final RowReader reader;
  private final CollectionSchema schema;
  private final StoredMissions stored;
  private final SortedMap<Long, RejectedRow> rejected = new TreeMap<>();
  private final Set<Long> repeated = new HashSet<>();
  private final Map<Object, Seen> seen = new HashMap<>();
  private final Map<PlatformStart, Integer> numbers = new HashMap<>();
  private long read;

  /** The first row about a mission. */
  private record Seen(long line, Instant start, ByteBuffer fingerprint) {}

  private CheckedRows(Rows rows, RowReader reader, CollectionSchema schema, StoredMissions stored) {
    this.rows = rows;
    this.reader = reader;
    this.schema = schema;
    this.stored = stored;
  }

  /** Reads the file to its end. */
  static CheckedRows of(
      Rows rows, RowReader reader, CollectionSchema schema, StoredMissions stored) {
    var checked = new CheckedRows(rows, reader, schema, stored);
    rows.forEach(checked::check);
    checked.giveNumbers();
    return checked;
  }

  /** How many rows there are. */
  long read() {
    return read;
  }

  /** How many rows say what an earlier one says. */
  long repeated() {
    return repeated.size();
  }

  /** The bad rows, by line. */
  SortedMap<Long, RejectedRow> rejected() {
    return rejected;
  }

  /** What a row says, with its mission's number; null if it is bad or repeats another. */
  @Nullable MissionRow good(Row row) {
    if (rejected.containsKey(row.line()) || repeated.contains(row.line())) {
      return null;
    }
    try {
      MissionRow mission = reader.read(row);
      return mission.mission() == null ? mission.numbered(number(mission), schema) : mission;
    } catch (BadValueException e) {
      throw changed();
    }
  }

  private int number(MissionRow mission) {
    var began = new PlatformStart(mission.platformSerial(), mission.start());
    Integer known = stored.number(began);
    Integer number = known == null ? numbers.get(began) : known;
    if (number == null) {
      throw changed();
    }
    return number;
  }

  private ImportException changed() {
    return new ImportException(rows.file(), "was changed while it was read: import it again");
  }

  private void check(Row row) {
    read++;
    try {
      MissionRow mission = reader.read(row);
      ByteBuffer fingerprint = Fingerprint.of(mission);
      checkWithStored(mission);
      Seen first =
          seen.putIfAbsent(key(mission), new Seen(row.line(), mission.start(), fingerprint));
      if (first != null) {
        checkWithFirst(mission, fingerprint, first);
        repeated.add(row.line());
      }
    } catch (BadValueException e) {
      rejected.put(row.line(), e.at(rows, row.line()));
    }
  }

  private static Object key(MissionRow mission) {
    return mission.mission() == null
        ? new PlatformStart(mission.platformSerial(), mission.start())
        : new MissionKey(mission.platformSerial(), mission.mission());
  }

  private void checkWithFirst(MissionRow mission, ByteBuffer fingerprint, Seen first)
      throws BadValueException {
    if (!mission.start().equals(first.start)) {
      throw new BadValueException(
          reader.name(ImportField.START),
          mission.start().toString(),
          "line " + first.line + " has the same mission with the start " + first.start);
    }
    if (!fingerprint.equals(first.fingerprint)) {
      throw BadValueException.ofRow(
          "line " + first.line + " has the same mission and says something else");
    }
  }

  private void checkWithStored(MissionRow mission) throws BadValueException {
    Document known =
        mission.mission() == null
            ? null
            : stored.find(new MissionKey(mission.platformSerial(), mission.mission()));
    Instant end = known == null || mission.saysEnd() ? null : stored.end(known);
    if (end != null && end.isBefore(mission.start())) {
      throw new BadValueException(
          reader.name(ImportField.START),
          mission.start().toString(),
          "is after the end that is stored, " + end);
    }
  }

  private void giveNumbers() {
    var last = new HashMap<String, Integer>();
    seen.keySet().stream()
        .filter(PlatformStart.class::isInstance)
        .map(PlatformStart.class::cast)
        .filter(began -> stored.number(began) == null)
        .sorted(Comparator.comparing(PlatformStart::start))
        .forEach(began -> numbers.put(began, next(began.platformSerial(), last)));
  }

  private int next(String platform, Map<String, Integer> last) {
    int greatest = last.computeIfAbsent(platform, stored::greatestNumber);
    if (greatest == Integer.MAX_VALUE) {
      throw new ImportException(
          rows.file(), platform + " has a mission " + greatest + ", so no number is free after it");
    }
    last.put(platform, greatest + 1);
    return greatest + 1;
  }
}
