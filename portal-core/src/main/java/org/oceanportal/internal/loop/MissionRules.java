package org.oceanportal.internal.loop;

import static org.oceanportal.mongo.MissionField.*;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.MissionReader;
import org.oceanportal.internal.Moment;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.Values;
import org.oceanportal.model.Fleet;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.Scope;

/** The rules that select the missions of a query, one document at a time. */
final class MissionRules {

  private final CollectionSchema schema;
  private final MissionReader reader;

  MissionRules(CollectionSchema schema, Moment moment) {
    this.schema = schema;
    this.reader = new MissionReader(schema, moment);
  }

  /** Returns whether a mission is in a scope; sailbuoys always are. A symbol names no basin. */
  boolean inScope(Map<String, ?> mission, Fleet fleet, Scope scope) {
    return fleet == Fleet.SAILBUOYS
        || scope.includes(reader.value(mission, BASIN) instanceof String basins ? basins : null);
  }

  /**
   * Returns whether a mission that has started is still at sea, or ended at an instant or later.
   */
  boolean isRecent(Map<String, ?> mission, Instant from) {
    Instant end = reader.end(mission);
    return reader.isStillAtSea(mission)
        || (end != null
            && !end.isBefore(from)
            && !reader.moment().isPlanned(reader.start(mission)));
  }

  /**
   * Returns whether a mission overlaps a span of time, both ends included; null is no bound. One
   * without an end lasts for as long as a mission can.
   */
  boolean overlaps(Map<String, ?> mission, @Nullable Instant from, @Nullable Instant to) {
    Instant start = reader.start(mission);
    if (to != null && start != null && start.isAfter(to)) {
      return false;
    }
    if (reader.isOpen(mission)) {
      return start != null && (from == null || !start.isBefore(reader.moment().openSince(from)));
    }
    Instant end = reader.end(mission);
    return end != null && (from == null || !end.isBefore(from));
  }

  /** Returns a mission's value for a dimension of a breakdown. */
  @Nullable Object valueOf(Map<String, ?> mission, Dimension by) {
    return switch (by) {
      case YEAR -> year(reader.start(mission));
      case PLATFORM -> Platforms.shown(mission, schema);
      case BASIN -> Values.text(reader.value(mission, BASIN));
      case PROJECT -> Values.text(reader.value(mission, PROJECT));
    };
  }

  private static @Nullable Integer year(@Nullable Instant start) {
    return start == null ? null : (Integer) start.atOffset(ZoneOffset.UTC).getYear();
  }
}
