package org.oceanportal.internal.loop;

import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.MissionReader;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.Sums;
import org.oceanportal.internal.Values;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.YearMeasure;

/** What one mission adds to the totals. */
final class MissionAdder {

  private static final List<MissionField> FIGURES =
      List.of(PROFILES, DISTANCE_METRES, DEPTH_METRES, DATA_POINTS);

  private final CollectionSchema schema;
  private final MissionReader reader;
  private final boolean byOverlap;
  private final @Nullable Instant yearStart;
  private final @Nullable Instant nextYear;

  MissionAdder(CollectionSchema schema, TotalsQuery query) {
    this.schema = schema;
    this.reader = new MissionReader(schema);
    this.byOverlap = query.measure() == YearMeasure.BY_OVERLAP;
    this.yearStart = query.year() == null ? null : firstInstantOf(query.year());
    this.nextYear = query.year() == null ? null : firstInstantOf(query.year() + 1);
  }

  private static Instant firstInstantOf(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Whether the mission starts in the year, or (by overlap) touches it. */
  boolean isInYear(Map<String, ?> mission) {
    if (yearStart == null || nextYear == null) {
      return true;
    }
    Instant start = start(mission);
    Instant end = end(mission);
    if (start == null || !start.isBefore(nextYear)) {
      return false;
    }
    boolean stillAtSea = reader.value(mission, END) == null;
    return !start.isBefore(yearStart)
        || (byOverlap && (stillAtSea || (end != null && !end.isBefore(yearStart))));
  }

  /** What the mission adds. */
  Sums sums(Map<String, ?> mission) {
    var sums = new Sums();
    sums.missions = 1;
    String platform = Platforms.shown(mission, schema);
    if (platform != null) {
      sums.platforms.add(platform);
    }
    sums.addStart(start(mission));
    sums.addEnd(end(mission));
    addTime(mission, sums);
    addFigures(mission, sums);
    sums.dataIssues = hasIssue(mission) ? 1 : 0;
    return sums;
  }

  private void addTime(Map<String, ?> mission, Sums sums) {
    Instant start = start(mission);
    Instant end = end(mission);
    if (start == null || end == null || end.isBefore(start)) {
      return;
    }
    if (byOverlap && yearStart != null && nextYear != null) {
      start = start.isBefore(yearStart) ? yearStart : start;
      sums.millisAtSea = Duration.between(start, end.isAfter(nextYear) ? nextYear : end).toMillis();
      end = end.isBefore(nextYear) ? end : nextYear.minusMillis(1);
    } else {
      sums.millisAtSea = Duration.between(start, end).toMillis();
    }
    sums.days = ChronoUnit.DAYS.between(day(start), day(end)) + 1;
  }

  private static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private void addFigures(Map<String, ?> mission, Sums sums) {
    Long profiles = Values.count(reader.value(mission, PROFILES));
    Double distance = Values.figure(reader.value(mission, DISTANCE_METRES));
    Double depth = Values.figure(reader.value(mission, DEPTH_METRES));
    Long dataPoints = Values.count(reader.value(mission, DATA_POINTS));
    sums.profiles = profiles == null ? 0 : profiles;
    sums.dives = sums.profiles / 2;
    sums.distanceMetres = distance == null ? 0 : distance;
    sums.depthMetres = depth == null ? 0 : depth;
    sums.dataPoints = dataPoints == null ? 0 : dataPoints;
  }

  private boolean hasIssue(Map<String, ?> mission) {
    Instant start = start(mission);
    Instant end = end(mission);
    return (start != null && end != null && end.isBefore(start))
        || Stream.of(START, END).anyMatch(f -> Values.isWrongDate(reader.value(mission, f)))
        || (!byOverlap
            && FIGURES.stream().anyMatch(f -> Values.isWrongFigure(reader.value(mission, f))));
  }

  private @Nullable Instant start(Map<String, ?> mission) {
    return Values.date(reader.value(mission, START));
  }

  private @Nullable Instant end(Map<String, ?> mission) {
    return Values.date(reader.value(mission, END));
  }
}
