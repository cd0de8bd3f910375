package org.oceanportal.cache.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.cache.StatsCache;
import org.oceanportal.cache.testing.ChildJvm;
import org.oceanportal.cache.testing.Codecs;
import org.oceanportal.cache.testing.Figures;

/**
 * Eight processes of 32 threads ask for the same key at the same time. More rounds: {@code
 * -Dportal.cache.stampedes=100}.
 */
@Timeout(1800)
class StampedeTest {

  private static final int PROCESSES = 8;
  private static final int ROUNDS = Integer.getInteger("portal.cache.stampedes", 3);

  @TempDir static Path folder;

  private static final List<ChildJvm> CHILDREN = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    for (int i = 0; i < PROCESSES; i++) {
      CHILDREN.add(ChildJvm.start(StampedingReader.class, folder.toString()));
    }
    for (ChildJvm child : CHILDREN) {
      child.await("ready");
    }
  }

  @AfterAll
  static void stop() {
    CHILDREN.forEach(ChildJvm::close);
  }

  private static void send(String command, String key) throws Exception {
    for (ChildJvm child : CHILDREN) {
      child.send(command + " " + key);
    }
  }

  /** Waits for every answer, and gives the number of loads among all processes. */
  private static int awaitAll(String key) throws Exception {
    for (ChildJvm child : CHILDREN) {
      child.await("done");
      assertThat(child.rest()).noneMatch(line -> line.startsWith("wrong"));
    }
    return loads(key);
  }

  private static int loads(String key) throws Exception {
    return Files.readAllLines(StampedingReader.loads(folder, key)).size();
  }

  @Test
  void aColdKeyIsLoadedOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      send("ask", "cold" + round);
      assertThat(awaitAll("cold" + round)).isEqualTo(1);
    }
  }

  @Test
  void anExpiredKeyIsLoadedOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      keepOld("expired" + round);
      send("ask", "expired" + round);
      assertThat(awaitAll("expired" + round)).isEqualTo(1);
    }
  }

  private static void keepOld(String key) {
    Instant then = InstantSource.system().instant().minus(Duration.ofDays(1));
    try (var cache =
        StatsCache.builder((String asked) -> Figures.of(6))
            .store(JsonFileStore.in(folder.resolve("cache"), Codecs.figures()))
            .clock(InstantSource.fixed(then))
            .build()) {
      cache.get(key);
    }
  }

  @Test
  void afterTheHolderWasKilledThereIsOneMoreLoad() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String key = "killed" + round;
      try (var holder = ChildJvm.start(StampedingReader.class, folder.toString())) {
        holder.await("ready");
        holder.send("hold " + key);
        holder.await("loading");
        send("ask", key);
        holder.kill();
      }
      assertThat(awaitAll(key)).isEqualTo(2);
    }
  }

  @Test
  void withoutTheLockBetweenProcessesThereAreMore() throws Exception {
    send("unguarded", "unguarded");
    assertThat(awaitAll("unguarded")).isGreaterThan(1);
  }
}
