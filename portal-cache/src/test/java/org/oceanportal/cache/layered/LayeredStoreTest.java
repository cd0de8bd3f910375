package org.oceanportal.cache.layered;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oceanportal.cache.StatsCache;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.CacheStore.Capability;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.testing.BrokenStore;
import org.oceanportal.cache.testing.CacheStoreContract;
import org.oceanportal.cache.testing.ChildJvm;
import org.oceanportal.cache.testing.Codecs;
import org.oceanportal.cache.testing.Figures;
import org.oceanportal.cache.testing.HandClock;
import org.oceanportal.cache.testing.HoldableStore;
import org.oceanportal.cache.testing.Out;

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

  /** Another process, that keeps an answer or forgets all when it is told to. */
  static final class Neighbour {
    public static void main(String[] arguments) throws Exception {
      var commands = new BufferedReader(new InputStreamReader(System.in, UTF_8));
      try (var store = JsonFileStore.in(Path.of(arguments[0]), Codecs.figures())) {
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
          if (line.equals("clear")) {
            store.clear();
          } else {
            put(store, "k", Long.parseLong(line));
          }
          Out.say("done " + line);
        }
      }
    }
  }

  @Test
  void whatAnotherProcessChangesIsSeenWhenTheLagIsOver() throws Exception {
    Duration lag = Duration.ofSeconds(1);
    try (var store = layered(lag);
        var neighbour = ChildJvm.start(Neighbour.class, folder.resolve("cache").toString())) {
      put(store, "k", 1);
      store.find("k");
      for (long number = 2; number < 5; number++) {
        neighbour.send("" + number);
        neighbour.await("done " + number);
        clock.advance(lag.minusMillis(1));
        assertThat(store.find("k").entry().value()).isEqualTo(Figures.of(number - 1));
        clock.advance(Duration.ofMillis(1));
        assertThat(store.find("k").entry().value()).isEqualTo(Figures.of(number));
      }

      neighbour.send("clear");
      neighbour.await("done clear");
      clock.advance(lag);
      assertThat(store.find("k")).isNull();
    }
  }

  @Test
  void whoReadsBehindDuringARemovalDoesNotBringTheEntryBack() {
    var behind = new HoldableStore<String, Figures>(key -> {});
    try (var store = new LayeredStore<>(new LruStore<>(9), behind, Duration.ofDays(9), clock)) {
      for (Runnable removal : List.<Runnable>of(() -> store.remove("k"), store::clear)) {
        behind.put("k", entry(1), Duration.ofDays(1));
        behind.afterFind =
            () -> {
              behind.afterFind = () -> {};
              removal.run();
            };
        store.find("k");

        assertThat(store.find("k")).isNull();
      }
    }
  }

  @Test
  void whoReadsBehindDuringAPutDoesNotBringTheOlderEntryBack() {
    var behind = new HoldableStore<String, Figures>(key -> {});
    try (var store = new LayeredStore<>(new LruStore<>(9), behind, Duration.ofDays(9), clock)) {
      behind.put("k", entry(1), Duration.ofDays(1));
      behind.afterFind =
          () -> {
            behind.afterFind = () -> {};
            store.put("k", entry(2), Duration.ofDays(1));
          };
      store.find("k");

      assertThat(store.find("k").entry()).isEqualTo(entry(2));
    }
  }

  @Test
  void ifTheStoreBehindCannotTellEntriesInFrontEndAtTheLag() {
    var behind = new HoldableStore<String, Figures>(key -> {});
    Duration lag = Duration.ofSeconds(1);
    try (var store = new LayeredStore<>(new LruStore<>(9), behind, lag, clock)) {
      store.put("k", entry(1), Duration.ofDays(1));
      store.find("k");
      behind.remove("k");
      clock.advance(lag.minusMillis(1));
      assertThat(store.find("k").entry()).isEqualTo(entry(1));
      clock.advance(Duration.ofMillis(1));

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
