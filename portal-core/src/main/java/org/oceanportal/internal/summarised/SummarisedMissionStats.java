package org.oceanportal.internal.summarised;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.oceanportal.MissionStats;
import org.oceanportal.internal.Source;
import org.oceanportal.internal.pushdown.PushdownMissionStats;
import org.oceanportal.query.Fleet;

/** Makes the summarised strategy: the pushed-down questions over summaries. */
public final class SummarisedMissionStats {

  private SummarisedMissionStats() {}

  /**
   * Questions over the summaries of a source.
   *
   * @param maxAge how old a summary may become
   */
  public static MissionStats of(Source source, Duration maxAge) {
    Map<Fleet, Summary> summaries = new EnumMap<>(Fleet.class);
    for (Fleet fleet : Fleet.values()) {
      summaries.put(fleet, new Summary(source, source.schema().missions(fleet), maxAge));
    }
    return new PushdownMissionStats(
        source, fleet -> Objects.requireNonNull(summaries.get(fleet)).view());
  }
}
