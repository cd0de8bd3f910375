package org.oceanportal.bench.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All figures of a run.
 *
 * @param all in the order in which they were measured
 */
public record Figures(List<Figure> all) {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final String EVENTS = "loads";

  /** Keeps a copy. */
  public Figures {
    all = List.copyOf(all);
  }

  /**
   * Reads JMH's JSON.
   *
   * @param file a file written by JMH, times in nanoseconds
   * @return its figures
   * @throws IllegalArgumentException if it is not JMH's, or in other units
   */
  public static Figures readFrom(Path file) {
    var all = new ArrayList<Figure>();
    for (JsonNode each : MAPPER.readTree(file)) {
      all.add(figure(each, file));
    }
    return new Figures(all);
  }

  private static Figure figure(JsonNode json, Path file) {
    JsonNode time = json.path("primaryMetric");
    String unit = time.path("scoreUnit").asString("");
    if (!unit.equals("ns/op")) {
      throw new IllegalArgumentException(
          file + " must have figures of JMH in ns/op but has one in \"" + unit + '"');
    }
    JsonNode others = json.path("secondaryMetrics");
    return new Figure(
        shortName(json.path("benchmark").asString()),
        params(json.path("params")),
        json.path("threads").asInt(),
        json.path("forks").asInt(),
        json.path("measurementIterations").asInt(),
        number(time.path("score")),
        number(time.path("scoreError")),
        others.has(ALLOCATED) ? (Double) number(others.path(ALLOCATED).path("score")) : null,
        mean(others.path(EVENTS).path("rawData")));
  }

  /** Returns the class without its package, and the method. */
  private static String shortName(String name) {
    String[] parts = name.split("\\.", -1);
    return parts[parts.length - 2] + '.' + parts[parts.length - 1];
  }

  private static Map<String, String> params(JsonNode json) {
    var params = new TreeMap<String, String>();
    json.properties().forEach(each -> params.put(each.getKey(), each.getValue().asString()));
    return params;
  }

  /** Reads a number, which JMH writes as text if it is NaN. */
  private static double number(JsonNode json) {
    return json.isNumber() ? json.asDouble() : Double.NaN;
  }

  private static @Nullable Double mean(JsonNode forks) {
    double sum = 0;
    int count = 0;
    for (JsonNode fork : forks) {
      for (JsonNode each : fork) {
        sum += each.asDouble();
        count++;
      }
    }
    return count == 0 ? null : (Double) (sum / count);
  }

  /** Returns the figures of a benchmark that fulfil a condition, in order. */
  List<Figure> of(String benchmark, Predicate<Figure> condition) {
    return all.stream()
        .filter(figure -> figure.benchmark().equals(benchmark))
        .filter(condition)
        .toList();
  }

  /** Returns the first of these figures. */
  Optional<Figure> first(String benchmark, Predicate<Figure> condition) {
    return of(benchmark, condition).stream().findFirst();
  }
}
