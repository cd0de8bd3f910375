package org.oceanportal.cache.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.cache.Cached;
import org.oceanportal.cache.StatsCache;
import org.oceanportal.cache.spi.Lease;
import org.oceanportal.cache.testing.ChildJvm;
import org.oceanportal.cache.testing.Codecs;
import org.oceanportal.cache.testing.Figures;

/**
 * A process is killed at each step of a write: what is found afterwards is the old or the new
 * answer, whole; the next loader starts at once; and nothing is left lying about. Each kill is a
 * round for each step. More rounds: {@code -Dportal.cache.kills=1000}.
 */
@Timeout(3600)
class KillTest {

  private static final int ROUNDS = Integer.getInteger("portal.cache.kills", 60);
  private static final long OLD = 1_001;

  @TempDir Path temporary;

  private static List<String> states() {
    List<String> states = new ArrayList<>(List.of(KilledWriter.LOADING));
    Stream.of(Disk.Step.values()).map(Enum::name).forEach(states::add);
    return states;
  }

  private static StatsCache<String, Figures> cache(Path folder, long number) {
    return StatsCache.builder((String key) -> Figures.of(number))
        .store(JsonFileStore.in(folder, Codecs.figures()))
        .build();
  }

  @Test
  void aProcessMayBeKilledAtAnyStep() throws Exception {
    int rounds = 0;
    for (int kill = 0; rounds < ROUNDS; kill++) {
      Path folder = temporary.resolve("kill" + kill);
      for (String state : states()) {
        try (var cache = cache(KilledWriter.folder(folder, state), OLD)) {
          cache.get(KilledWriter.KEY);
          cache.refresh(KilledWriter.KEY);
        }
      }
      try (var child = ChildJvm.start(KilledWriter.class, folder.toString())) {
        for (int i = 0; i < states().size(); i++) {
          child.await("reached");
        }
        child.kill();
      }
      for (String state : states()) {
        check(state, KilledWriter.folder(folder, state));
        rounds++;
      }
    }
    assertThat(rounds).isGreaterThanOrEqualTo(ROUNDS);
  }

  private static void check(String state, Path folder) throws IOException {
    boolean moved = List.of("MOVED", "FOLDER_SYNCED").contains(state);
    try (var store = JsonFileStore.in(folder, Codecs.figures())) {
      long expected = moved ? KilledWriter.NEW_NUMBER : OLD;
      assertThat(store.find(KilledWriter.KEY).previous()).as(state).isFalse();
      assertThat(store.find(KilledWriter.KEY).entry().value())
          .as(state)
          .isEqualTo(Figures.of(expected));
      assertThat(names(folder)).as(state).noneMatch(name -> name.endsWith(".tmp"));
      try (Lease lease = store.tryLease(KilledWriter.KEY)) {
        assertThat(lease).as("the next loader's lease after " + state).isNotNull();
      }
    }
    try (var cache = cache(folder, 3_003)) {
      assertThat(cache.refresh(KilledWriter.KEY).value()).isEqualTo(Figures.of(3_003));
      assertThat(cache.get(KilledWriter.KEY).origin()).isEqualTo("file");
      assertThat(cache.statistics().waits()).as(state).isZero();
      assertThat(names(folder)).as(state).hasSize(4).noneMatch(name -> name.endsWith(".damaged"));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void aProcessMayBeKilledAtAnyMoment() throws Exception {
    long seed = Long.getLong("portal.cache.seed", 42);
    var random = new Random(seed);
    Path folder = temporary.resolve("hammered");
    long kept = 0;
    for (int kill = 0; kill < Math.max(3, ROUNDS / 20); kill++) {
      try (var child = ChildJvm.start(HammeringWriter.class, folder.toString(), "" + kept)) {
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
          kept = Long.parseLong(child.await("kept"));
        }
        child.kill();
        for (String line : child.rest()) {
          kept = Long.parseLong(line.substring("kept ".length()));
        }
      }
      try (var cache = cache(folder, -1)) {
        Cached<Figures> found = cache.peek(KilledWriter.KEY).orElseThrow();
        // One that was kept may not have been told of.
        assertThat(found.value().missions()).as("seed " + seed).isBetween(kept, kept + 1);
        assertThat(found.value()).isEqualTo(Figures.of(found.value().missions()));
        assertThat(names(folder)).noneMatch(name -> name.endsWith(".tmp"));
        assertThat(cache.statistics().damaged()).isZero();
        kept = found.value().missions();
      }
    }
  }
}
