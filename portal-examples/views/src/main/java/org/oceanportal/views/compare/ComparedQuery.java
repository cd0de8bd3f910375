package org.oceanportal.views.compare;

import java.util.List;
import java.util.function.Function;
import org.oceanportal.query.MissionStats;

/**
 * A query that every strategy runs.
 *
 * @param name its name in {@link org.oceanportal.QueryEvent}
 * @param timed runs it and returns the answer's value; this is what is timed
 * @param others variants of it, which must have equal answers too
 */
public record ComparedQuery(
    String name,
    Function<MissionStats, Object> timed,
    List<Function<MissionStats, Object>> others) {}
