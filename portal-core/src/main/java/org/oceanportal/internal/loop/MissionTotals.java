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
import org.oceanportal.internal.Moment;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.TotalsAccumulator;
import org.oceanportal.internal.Values;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.YearMeasure;

/** The contribution of one mission to the totals. */
final class MissionTotals {

  private static final List<MissionField> FIGURES =
      List.of(PROFILES, DISTANCE_METRES, DEPTH_METRES, DATA_POINTS);

  private final CollectionSchema schema;
  private final MissionReader reader;
  private final Moment moment;
  private final boolean byOverlap;
  private final @Nullable Instant yearStart;
  private final @Nullable Instant nextYear;

  MissionTotals(CollectionSchema schema, TotalsQuery query, Moment moment) {
    this.schema = schema;
    this.reader = new MissionReader(schema, moment);
    this.moment = moment;
    this.byOverlap = query.measure() == YearMeasure.BY_OVERLAP;
    this.yearStart = query.year() == null ? null : firstInstantOf(query.year());
    this.nextYear = query.year() == null ? null : firstInstantOf(query.year() + 1);
  }

  private static Instant firstInstantOf(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /**
   * Returns whether the mission has started, and did so in the year, or (by overlap) touches it.
   */
  boolean counts(Map<String, ?> mission) {
    Instant start = reader.start(mission);
    if (moment.isPlanned(start)) {
      return false;
    }
    if (yearStart == null || nextYear == null) {
      return true;
    }
    return start != null
        && start.isBefore(nextYear)
        && (!start.isBefore(yearStart) || (byOverlap && lastsUntil(yearStart, start, mission)));
  }

  /**
   * Returns whether a mission lasts until an instant; without an end, for as long as a mission can.
   */
  private boolean lastsUntil(Instant instant, Instant start, Map<String, ?> mission) {
    Instant end = reader.end(mission);
    return !instant.isAfter(moment.at())
        && (reader.isOpen(mission)
            ? !start.isBefore(moment.openSince(instant))
            : end != null && !end.isBefore(instant));
  }

  /** Returns the sums of one mission. */
  TotalsAccumulator sums(Map<String, ?> mission) {
    var sums = new TotalsAccumulator();
    sums.missions = 1;
    String platform = Platforms.shown(mission, schema);
    if (platform != null) {
      sums.platforms.add(platform);
    }
    sums.addStart(reader.start(mission));
    Instant end = reader.end(mission);
    sums.addEnd(end == null || end.isAfter(moment.at()) ? null : end);
    addTime(mission, sums);
    addFigures(mission, sums);
    sums.dataIssues = hasIssue(mission) ? 1 : 0;
    return sums;
  }

  private void addTime(Map<String, ?> mission, TotalsAccumulator sums) {
    Instant start = reader.start(mission);
    Instant end = reader.end(mission);
    if (start == null || end == null || cannotBe(start, end)) {
      return;
    }
    end = end.isAfter(moment.at()) ? moment.at() : end;
    if (byOverlap && yearStart != null && nextYear != null) {
      start = start.isBefore(yearStart) ? yearStart : start;
      sums.millisAtSea = Duration.between(start, end.isAfter(nextYear) ? nextYear : end).toMillis();
      end = end.isBefore(nextYear) ? end : nextYear.minusMillis(1);
    } else {
      sums.millisAtSea = Duration.between(start, end).toMillis();
    }
    sums.days = ChronoUnit.DAYS.between(day(start), day(end)) + 1;
  }

  /** Returns whether two times are not a time at sea: a reversed pair, or one too far apart. */
  private boolean cannotBe(Instant start, Instant end) {
    return end.isBefore(start) || moment.isTooLong(start, end);
  }

  private static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private void addFigures(Map<String, ?> mission, TotalsAccumulator sums) {
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
    return hasWrongTimes(mission)
        || (!byOverlap
            && FIGURES.stream().anyMatch(f -> Values.isWrongFigure(reader.value(mission, f))));
  }

  private boolean hasWrongTimes(Map<String, ?> mission) {
    Instant start = reader.start(mission);
    Instant end = reader.end(mission);
    boolean wrongDate =
        Stream.of(START, END).anyMatch(f -> Values.isWrongDate(reader.value(mission, f)));
    boolean farEnd = reader.isOpen(mission) && reader.value(mission, END) != null;
    boolean lost = reader.isOpen(mission) && !reader.isStillAtSea(mission);
    return wrongDate || farEnd || lost || (start != null && end != null && cannotBe(start, end));
  }
}
