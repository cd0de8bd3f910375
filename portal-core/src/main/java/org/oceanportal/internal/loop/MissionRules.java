package org.oceanportal.internal.loop;

import static org.oceanportal.mongo.MissionField.*;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.MissionReader;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.Values;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.Fleet;
import org.oceanportal.query.Scope;

/** Which missions a question is about, decided one document at a time. */
final class MissionRules {

  private final CollectionSchema schema;
  private final MissionReader reader;

  MissionRules(CollectionSchema schema) {
    this.schema = schema;
    this.reader = new MissionReader(schema);
  }

  /** Whether a mission is in a scope; sailbuoys always are. */
  boolean inScope(Map<String, ?> mission, Fleet fleet, Scope scope) {
    return fleet == Fleet.SAILBUOYS || scope.includes(Values.text(reader.value(mission, BASIN)));
  }

  /** Whether a mission overlaps a span of time, both ends included; null is no bound. */
  boolean atSea(Map<String, ?> mission, @Nullable Instant from, @Nullable Instant to) {
    Instant start = Values.date(reader.value(mission, START));
    Object storedEnd = reader.value(mission, END);
    if (storedEnd == null) {
      return start != null && (to == null || !start.isAfter(to));
    }
    Instant end = Values.date(storedEnd);
    return end != null
        && (from == null || !end.isBefore(from))
        && (to == null || start == null || !start.isAfter(to));
  }

  /** What a mission has for a dimension of a breakdown. */
  @Nullable Object valueOf(Map<String, ?> mission, Dimension by) {
    return switch (by) {
      case YEAR -> year(Values.date(reader.value(mission, START)));
      case PLATFORM -> Platforms.shown(mission, schema);
      case BASIN -> Values.text(reader.value(mission, BASIN));
      case PROJECT -> Values.text(reader.value(mission, PROJECT));
    };
  }

  private static @Nullable Integer year(@Nullable Instant start) {
    return start == null ? null : (Integer) start.atOffset(ZoneOffset.UTC).getYear();
  }
}
