package org.oceanportal.views.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What came out for one question.
 *
 * @param name the question's name
 * @param equal whether all ways gave equal answers
 * @param strategies what each way costs, by its name; empty if nothing was timed, because answers
 *     were not equal
 * @param differences where answers differ
 */
public record Result(
    String name,
    boolean equal,
    Map<String, Cost> strategies,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> differences) {}
