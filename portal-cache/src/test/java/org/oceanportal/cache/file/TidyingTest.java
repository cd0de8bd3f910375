package org.oceanportal.cache.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.testing.Codecs;

@Timeout(120)
class TidyingTest {

  private static final Instant T = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path temporary;

  private long number;

  private Path folder() {
    return temporary.resolve("cache");
  }

  private JsonFileStore<String, String> store(long folderBytes) {
    var limits = new FolderLimits(100_000, folderBytes);
    return new JsonFileStore<>(folder(), Codecs.text(), limits, new Disk());
  }

  private void put(JsonFileStore<String, String> store, String key, Instant at, Duration useful) {
    number++;
    store.put(
        key, new Entry<>("v".repeat(1_000), at, at, at, Duration.ZERO, null, number, 0), useful);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("-[0-9a-f]{24}", ""))
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  private Path file(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(
              file -> file.getFileName().toString().replaceFirst("-[0-9a-f]{24}", "").equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void theFirstEntryOfAStoreDeletesThoseThatAreNeverServedAgain() throws IOException {
    try (var store = store(1_000_000)) {
      put(store, "long", T, HOUR.multipliedBy(3));
      put(store, "short", T, HOUR);
      put(store, "short", T, HOUR);
      put(store, "endless", T, Duration.ofSeconds(Long.MAX_VALUE));
    }
    try (var store = store(1_000_000)) {
      put(store, "new", T.plus(HOUR).minusMillis(1), HOUR);
      assertThat(files())
          .containsExactly("endless.json", "long.json", "new.json", "short.json", "short.previous");
    }
    try (var store = store(1_000_000)) {
      put(store, "new", T.plus(HOUR), HOUR);
      assertThat(files()).containsExactly("endless.json", "long.json", "new.json", "new.previous");
      assertThat(store.find("long")).isNotNull();
    }
  }

  @Test
  void manyChangesTidyWhoeverMakesThem() throws IOException {
    try (var store = store(1_000_000)) {
      put(store, "first", T, HOUR);
      put(store, "old", T, HOUR);
      Instant later = T.plus(HOUR);
      for (int i = 0; i < 128; i++) {
        put(store, "k", later, HOUR);
      }
      assertThat(files()).containsExactly("k.json", "k.previous");
    }
  }

  @Test
  void beyondTheLimitTheOldestGoAndPreviousAnswersBeforeThem() throws IOException {
    try (var store = store(1_000_000)) {
      for (String key : List.of("a", "b", "c", "d")) {
        put(store, key, T, HOUR);
      }
      put(store, "d", T, HOUR);
    }
    Instant stored = Instant.parse("2026-01-01T00:00:00Z");
    for (String key : List.of("b", "a", "c", "d")) {
      stored = stored.plusSeconds(1);
      Files.setLastModifiedTime(file(key + ".json"), FileTime.from(stored));
    }
    long one = Files.size(file("a.json"));
    try (var store = store(4 * one + 500)) {
      put(store, "e", T, HOUR);
      assertThat(files()).containsExactly("a.json", "c.json", "d.json", "e.json");
    }
  }

  @Test
  void whatDoesNotSayHowLongItIsOfUseIsLeftForAMonth() throws IOException {
    try (var store = store(1_000_000)) {
      put(store, "k", T, HOUR);
    }
    Path damaged = Path.of(file("k.json").toString().replace(".json", ".damaged"));
    Path earlier = folder().resolve("old-0123456789abcdef01234567.json");
    Path notOurs = folder().resolve("notes.json");
    for (Path each : List.of(damaged, earlier, notOurs)) {
      Files.writeString(each, "{ \"format\" : 1 }");
      Files.setLastModifiedTime(each, FileTime.from(T));
    }
    try (var store = store(1_000_000)) {
      put(store, "new", T.plus(Duration.ofDays(30)).minusMillis(1), HOUR);
      assertThat(damaged).exists();
      assertThat(earlier).exists();
    }
    try (var store = store(1_000_000)) {
      put(store, "new", T.plus(Duration.ofDays(30)), HOUR);
      assertThat(damaged).doesNotExist();
      assertThat(earlier).doesNotExist();
      assertThat(notOurs).exists();
    }
  }
}
