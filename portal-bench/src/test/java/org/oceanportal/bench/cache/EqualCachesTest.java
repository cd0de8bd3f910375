package org.oceanportal.bench.cache;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oceanportal.bench.cache.kinds.CacheKind;
import org.oceanportal.bench.cache.kinds.TotalsCache;
import org.oceanportal.bench.gate.UnequalAnswersException;
import org.oceanportal.model.FleetTotals;

class EqualCachesTest {

  private final AtomicInteger loads = new AtomicInteger();

  @ParameterizedTest
  @EnumSource
  void everyCacheReturnsTheComputedValuesAndCachesThem(CacheKind kind) {
    assertThatCode(() -> EqualCaches.prove(kind)).doesNotThrowAnyException();
  }

  @Test
  void aCacheThatReturnsTheValueOfAnotherKeyFails() {
    FleetTotals first = SampleTotals.of(SampleTotals.keys().get(0));
    assertThatThrownBy(() -> EqualCaches.prove("stuck", key -> first, loads))
        .isInstanceOf(UnequalAnswersException.class)
        .hasMessageContaining("stuck");
  }

  @Test
  void aCacheThatCachesNothingFails() {
    assertThatThrownBy(() -> EqualCaches.prove("forgetful", this::load, loads))
        .isInstanceOf(UnequalAnswersException.class)
        .hasMessageContaining("forgetful")
        .hasMessageContaining("computed");
  }

  @Test
  void aMapPassesAsACache() {
    Map<String, FleetTotals> totals = new HashMap<>();
    TotalsCache map = key -> totals.computeIfAbsent(key, this::load);
    assertThatCode(() -> EqualCaches.prove("map", map, loads)).doesNotThrowAnyException();
  }

  private FleetTotals load(String key) {
    loads.incrementAndGet();
    return SampleTotals.of(key);
  }
}
