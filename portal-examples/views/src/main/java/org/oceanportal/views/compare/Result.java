package org.oceanportal.views.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * The result for one query.
 *
 * @param name the query's name
 * @param equal whether all strategies gave equal answers
 * @param strategies the cost of each strategy, by its name; empty if nothing was timed, because
 *     answers were not equal
 * @param differences the places where answers differ
 */
public record Result(
    String name,
    boolean equal,
    Map<String, Cost> strategies,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> differences) {}
