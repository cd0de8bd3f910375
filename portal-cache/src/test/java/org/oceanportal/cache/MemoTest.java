package org.oceanportal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.cache.json.ValueType;
import org.oceanportal.cache.testing.ChildJvm;
import org.oceanportal.cache.testing.Figures;
import org.oceanportal.cache.testing.HandClock;
import tools.jackson.core.type.TypeReference;

class MemoTest {

  private static final Duration DAY = Duration.ofHours(24);

  @TempDir private Path folder;

  private final HandClock clock = new HandClock("2026-07-01T03:00:00Z");
  private final AtomicLong computed = new AtomicLong();
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("totals.json");
  }

  private Memo.Builder<Figures> memo() {
    return Memo.of(Figures.class, () -> Figures.of(computed.incrementAndGet())).clock(clock);
  }

  @Test
  void aValueIsComputedOnceWhileItIsFresh() {
    try (Memo<Figures> memo = memo().in(file).freshFor(DAY)) {
      assertThat(memo.get().origin()).isEqualTo(Cached.COMPUTED);
      clock.advance(DAY.minusMillis(1));
      assertThat(memo.get().age()).isEqualTo(DAY.minusMillis(1));
      assertThat(memo.get().value()).isEqualTo(Figures.of(1));
      clock.advance(Duration.ofMillis(1));
      assertThat(memo.get().value()).isEqualTo(Figures.of(2));
    }
  }

  @Test
  void aDailyValueIsComputedAgainAtItsTime() {
    try (Memo<Figures> memo = memo().in(file).dailyAt(LocalTime.of(4, 0), ZoneOffset.UTC)) {
      memo.get();
      clock.set("2026-07-01T03:59:59.999Z");
      assertThat(memo.get().value()).isEqualTo(Figures.of(1));
      clock.set("2026-07-01T04:00:00Z");
      assertThat(memo.get().value()).isEqualTo(Figures.of(2));
      clock.set("2026-07-02T03:59:59.999Z");
      assertThat(memo.get().value()).isEqualTo(Figures.of(2));
    }
  }

  @Test
  void theNextProgramFindsTheValueWithItsAge() {
    try (Memo<Figures> first = memo().in(file).freshFor(DAY)) {
      first.get();
    }
    clock.advance(Duration.ofHours(5));
    try (Memo<Figures> second = memo().in(file).freshFor(DAY)) {
      Cached<Figures> kept = second.get();

      assertThat(kept.value()).isEqualTo(Figures.of(1));
      assertThat(kept.age()).isEqualTo(Duration.ofHours(5));
      assertThat(kept.origin()).isEqualTo("file");
    }
  }

  @Test
  void theFileHasTheNameGivenAndIsReadable() throws IOException {
    try (Memo<Figures> memo = memo().in(file).freshFor(DAY)) {
      memo.get();
    }
    assertThat(file)
        .content()
        .contains("\"key\" : \"totals.json\"", "\"type\" : \"Figures\"")
        .contains("\"computedAt\" : \"2026-07-01T03:00:00Z\"", "\"missions\" : 1");
    assertThat(filesOfTheFolder()).containsExactly(".lock", ".numbers", "totals.json");
  }

  private List<String> filesOfTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void memosInOneFolderDoNotMeet() {
    Path other = folder.resolve("other.json");
    try (Memo<Figures> one = memo().in(file).freshFor(DAY);
        Memo<Figures> two = memo().in(other).freshFor(DAY)) {
      assertThat(one.get().value()).isEqualTo(Figures.of(1));
      assertThat(two.get().value()).isEqualTo(Figures.of(2));
      one.invalidate();
      assertThat(two.get().value()).isEqualTo(Figures.of(2));
      assertThat(one.get().value()).isEqualTo(Figures.of(3));
    }
  }

  @Test
  void aValueCanBeOfAGenericType() {
    var texts = ValueType.of("texts", 1, new TypeReference<List<String>>() {});
    try (Memo<List<String>> memo = Memo.of(texts, () -> List.of("a")).in(file).freshFor(DAY)) {
      memo.get();
    }
    try (Memo<List<String>> memo = Memo.of(texts, List::<String>of).in(file).freshFor(DAY)) {
      assertThat(memo.get().value()).containsExactly("a");
    }
  }

  @Test
  void withoutAFileTheValueIsInMemory() {
    try (Memo<Figures> memo = memo().freshFor(DAY)) {
      assertThat(memo.get().origin()).isEqualTo(Cached.COMPUTED);
      assertThat(memo.get().origin()).isEqualTo("memory");
      assertThat(memo.refresh().value()).isEqualTo(Figures.of(2));
    }
  }

  @Test
  void theLastValueIsGivenForAsLongAsTheRuleSays() {
    var rule = Freshness.ttl(DAY).staleIfError(Duration.ofDays(7));
    try (Memo<Figures> good = memo().in(file).fresh(rule)) {
      good.get();
    }
    clock.advance(DAY.plusHours(1));
    try (Memo<Figures> failing =
        Memo.of(Figures.class, MemoTest::fail).in(file).clock(clock).fresh(rule)) {
      assertThat(failing.get().value()).isEqualTo(Figures.of(1));
      assertThat(failing.get().state()).isEqualTo(CacheState.STALE_IF_ERROR);
      clock.advance(Duration.ofDays(7));
      assertThatThrownBy(failing::get).isInstanceOf(IllegalStateException.class).hasMessage("no");
    }
  }

  private static Figures fail() {
    throw new IllegalStateException("no");
  }

  @Test
  void whatIsNoValueOfItsIsSetAside() throws IOException {
    Files.writeString(file, "{\"mine\" : 1}");
    try (Memo<Figures> memo = memo().in(file).freshFor(DAY)) {
      assertThat(memo.get().value()).isEqualTo(Figures.of(1));
    }
    assertThat(folder.resolve("totals.json.damaged")).content().isEqualTo("{\"mine\" : 1}");
  }

  @Test
  void aFileThatCannotBeWrittenBreaksNothing() throws IOException {
    Files.writeString(file, "in the way of a folder");
    try (Memo<Figures> memo = memo().in(file.resolve("totals.json")).freshFor(DAY)) {
      assertThat(memo.get().value()).isEqualTo(Figures.of(1));
      assertThat(memo.get().value()).isEqualTo(Figures.of(2));
    }
  }

  @Test
  void onlyAJsonFileIsTaken() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("folder.json"));

    assertThatThrownBy(() -> memo().in(folder.resolve("totals")).freshFor(DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("file must end in .json but was ");
    assertThatThrownBy(() -> memo().in(directory).freshFor(DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("file must not be a folder but was ");
  }

  @Test
  void ofTwoProcessesOneComputes() throws Exception {
    var executor = Executors.newSingleThreadExecutor();
    try (var other = ChildJvm.start(MemoProcess.class, file.toString());
        Memo<Figures> memo = memo().in(file).freshFor(Duration.ofDays(36_500))) {
      other.await("computing");
      var answer = CompletableFuture.supplyAsync(memo, executor);
      other.send("go on");

      assertThat(answer.get(120, TimeUnit.SECONDS).value()).isEqualTo(Figures.of(7));
      assertThat(computed).hasValue(0);
      assertThat(other.await("got")).isEqualTo("7");
    } finally {
      executor.shutdown();
    }
  }
}
