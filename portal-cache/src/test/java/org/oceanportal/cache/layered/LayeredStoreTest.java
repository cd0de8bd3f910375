package org.oceanportal.cache.layered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.oceanportal.cache.CacheStore;
import org.oceanportal.cache.CacheStore.Capability;
import org.oceanportal.cache.Entry;
import org.oceanportal.cache.StatsCache;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.testing.BrokenStore;
import org.oceanportal.cache.testing.CacheStoreContract;
import org.oceanportal.cache.testing.Codecs;
import org.oceanportal.cache.testing.Figures;
import org.oceanportal.cache.testing.HandClock;

class LayeredStoreTest extends CacheStoreContract {

  private final HandClock clock = new HandClock("2026-01-01T00:00:00Z");

  @Override
  protected CacheStore<String, Figures> open(Path in) {
    return layered(Duration.ZERO);
  }

  private CacheStore<String, Figures> layered(Duration lag) {
    return new LayeredStore<>(new LruStore<>(100), file(), lag, clock);
  }

  private CacheStore<String, Figures> file() {
    return JsonFileStore.in(folder.resolve("cache"), Codecs.figures());
  }

  @Override
  protected String originOf(CacheStore<String, Figures> store) {
    return "file";
  }

  @Test
  void itCanWhatTheStoreBehindCan() {
    assertThat(store().capabilities())
        .containsExactlyInAnyOrder(Capability.PERSISTENT, Capability.SHARED);
    assertThat(new LayeredStore<>(new LruStore<>(1), new LruStore<>(2)).capabilities())
        .containsExactly(Capability.BOUNDED);
    assertThat(store().name()).isEqualTo("memory before file");
  }

  @Test
  void whatIsFoundBehindIsFoundInFrontNext() {
    try (var behind = file()) {
      put(behind, "k", 1);
    }
    var store = store();

    assertThat(store.find("k").origin()).isEqualTo("file");
    assertThat(store.find("k").origin()).isEqualTo("memory");
    assertThat(store.find("k")).isSameAs(store.find("k"));
  }

  @Test
  void whatOthersChangeBehindIsSeenAfterTheLag() {
    try (var store = layered(Duration.ofSeconds(1));
        var other = file()) {
      put(store, "k", 1);
      store.find("k");
      Entry<Figures> newer = put(other, "k", 2);
      clock.advance(Duration.ofMillis(999));
      assertThat(store.find("k").entry().value()).isEqualTo(Figures.of(1));
      clock.advance(Duration.ofMillis(1));
      assertThat(store.find("k").entry()).isEqualTo(newer);

      other.clear();
      clock.advance(Duration.ofSeconds(1));
      assertThat(store.find("k")).isNull();
    }
  }

  @Test
  void aClockPutBackDoesNotStopItLookingBehind() {
    try (var store = layered(Duration.ofSeconds(1));
        var other = file()) {
      put(store, "k", 1);
      store.find("k");
      other.clear();
      clock.advance(Duration.ofDays(-1));

      assertThat(store.find("k")).isNull();
    }
  }

  @Test
  void whoComputesLooksBehindFirst() {
    var loads = new int[1];
    try (var other = file();
        var cache =
            StatsCache.builder((String key) -> Figures.of(++loads[0]))
                .store(layered(Duration.ofDays(9)))
                .clock(clock)
                .build()) {
      cache.get("k");
      clock.advance(Duration.ofDays(3));
      try (var elsewhere =
          StatsCache.builder((String key) -> Figures.of(77)).store(file()).clock(clock).build()) {
        elsewhere.refresh("k");
      }

      assertThat(cache.get("k").value()).isEqualTo(Figures.of(77));
      assertThat(loads[0]).isEqualTo(1);
      assertThat(other.find("k").entry().value()).isEqualTo(Figures.of(77));
    }
  }

  @Test
  void ifTheStoreBehindFailsTheFrontStillAnswers() {
    try (var cache =
        StatsCache.builder((String key) -> Figures.of(1))
            .store(new LayeredStore<>(new LruStore<>(9), new BrokenStore<String, Figures>()))
            .build()) {
      cache.get("k");

      assertThat(cache.get("k").origin()).isEqualTo("memory");
    }
  }

  @Test
  void aNegativeLagIsRefused() {
    assertThatThrownBy(() -> layered(Duration.ofMillis(-1)))
        .hasMessage("lag must be 0 to 365000 days but was PT-0.001S");
  }
}
