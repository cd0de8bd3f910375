package org.oceanportal.views.compare;

import java.util.List;
import java.util.function.Function;
import org.oceanportal.query.MissionStats;

/**
 * A question that is asked each way.
 *
 * @param name what {@link org.oceanportal.QuestionEvent} calls it
 * @param timed asks it and gives the answer's value; this is what is measured
 * @param others asks it in other words; these must have equal answers too
 */
public record Question(
    String name,
    Function<MissionStats, Object> timed,
    List<Function<MissionStats, Object>> others) {}
