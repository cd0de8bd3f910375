package org.oceanportal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oceanportal.bench.query.FleetData;
import org.oceanportal.bench.query.MissionQueryBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

class BenchSetTest {

  private static List<Measurement> planOf(Size size) {
    return BenchSet.of(size, true);
  }

  @ParameterizedTest
  @EnumSource
  void aPlanFitsItsTimeWithAServerToo(Size size) {
    assertThat(Progress.total(planOf(size))).isLessThanOrEqualTo(size.limit());
  }

  @ParameterizedTest
  @EnumSource
  void everyMeasurementNamesABenchmarkAndItsParameters(Size size) {
    for (Measurement each : planOf(size)) {
      assertThat(each.benchmark().getMethods())
          .as(each.toString())
          .anyMatch(method -> method.isAnnotationPresent(Benchmark.class));
      assertThat(paramsOf(each.benchmark()))
          .as(each.toString())
          .containsAll(each.params().keySet());
    }
  }

  private static Set<String> paramsOf(Class<?> benchmark) {
    return Stream.of(benchmark, FleetData.class)
        .flatMap(type -> Arrays.stream(type.getFields()))
        .filter(field -> field.isAnnotationPresent(Param.class))
        .map(Field::getName)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsMeasuredTwice(Size size) {
    assertThat(planOf(size)).extracting(Measurement::toString).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void oneAxisIsVariedAtATime(Size size) {
    assertThat(planOf(size))
        .filteredOn(each -> each.benchmark() == MissionQueryBenchmark.class)
        .allMatch(each -> axesVaried(each) <= 1);
  }

  private static long axesVaried(Measurement measurement) {
    var params = measurement.params();
    return Stream.of(
            !params.get("missions").equals("240"),
            !params.get("profiles").equals("2000"),
            !params.get("indexes").equals("true"),
            params.containsKey("networkMillis"))
        .filter(varied -> varied)
        .count();
  }

  @Test
  void withoutAServerNoneIsMeasured() {
    assertThat(BenchSet.of(Size.STANDARD, false))
        .noneMatch(each -> "uri".equals(each.params().get("server")));
  }

  @Test
  void theLoopOver24000MissionsRunsOnce() {
    assertThat(planOf(Size.FULL))
        .filteredOn(each -> "24000".equals(each.params().get("missions")))
        .filteredOn(each -> "loop".equals(each.params().get("strategy")))
        .isNotEmpty()
        .allMatch(each -> each.timing().forks() == 1 && each.timing().iterations() == 1);
  }
}
