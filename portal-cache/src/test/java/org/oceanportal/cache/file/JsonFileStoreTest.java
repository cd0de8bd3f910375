package org.oceanportal.cache.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.cache.CacheState;
import org.oceanportal.cache.Cached;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.StatsCache;
import org.oceanportal.cache.StatsCacheBuilder;
import org.oceanportal.cache.events.CacheEvent;
import org.oceanportal.cache.events.CacheEvent.Kind;
import org.oceanportal.cache.spi.Lease;
import org.oceanportal.cache.spi.StoreException;
import org.oceanportal.cache.testing.Codecs;
import org.oceanportal.cache.testing.HandClock;
import org.oceanportal.cache.testing.HandExecutor;
import org.oceanportal.cache.testing.HandSource;

@Timeout(300)
class JsonFileStoreTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path temporary;

  private final HandClock clock = new HandClock("2026-01-01T00:00:00Z");
  private final HandExecutor background = new HandExecutor();
  private final HandSource source = new HandSource();
  private final List<CacheEvent> events = new ArrayList<>();
  private final List<StatsCache<String, String>> open = new ArrayList<>();

  private Path folder() {
    return temporary.resolve("cache");
  }

  private StatsCache<String, String> cache(Disk disk) {
    return cache(disk, Freshness.ttl(HOUR).staleIfError(HOUR));
  }

  private StatsCache<String, String> cache(Disk disk, Freshness freshness) {
    StatsCacheBuilder<String, String> builder =
        StatsCache.loading(source)
            .store(new JsonFileStore<>(folder(), Codecs.text(), disk))
            .freshness(freshness)
            .clock(clock)
            .executor(background)
            .listener(events::add);
    StatsCache<String, String> cache = builder.build();
    open.add(cache);
    return cache;
  }

  private StatsCache<String, String> cache() {
    return cache(new Disk());
  }

  @AfterEach
  void close() {
    open.forEach(StatsCache::close);
    open.clear();
  }

  private List<Kind> told() {
    background.runAll();
    return events.stream().map(CacheEvent::kind).toList();
  }

  private Path file(String ending) throws IOException {
    return files(ending).get(0);
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  @Test
  void aFileIsNamedByItsKeyAndAHash() throws IOException {
    cache().get("totals{fleet=GLIDERS, year=2026}");

    assertThat(file(".json").getFileName().toString())
        .matches("totals-fleet-GLIDERS-year-2026--[0-9a-f]{24}\\.json");
  }

  @Test
  void whatIsKeptIsItsOwnersAlone() throws IOException {
    var cache = cache();
    cache.get("k");
    cache.refresh("k");
    assumeThat(folder().getFileSystem().supportedFileAttributeViews()).contains("posix");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files)
          .hasSize(4)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void thePreviousGenerationIsKeptBeside() throws IOException {
    var cache = cache();
    cache.get("k");
    byte[] first = Files.readAllBytes(file(".json"));
    cache.refresh("k");

    assertThat(Files.readAllBytes(file(".previous"))).isEqualTo(first);
  }

  /** Counts what is read from the disk. */
  private static final class CountingDisk extends Disk {
    int reads;

    @Override
    byte[] read(Path file, long limit) throws IOException {
      reads++;
      return super.read(file, limit);
    }
  }

  @Test
  void aHitReadsNothingWhileTheFileIsAsItWas() {
    var disk = new CountingDisk();
    var cache = cache(disk);
    cache.get("k");
    disk.reads = 0;
    for (int i = 0; i < 10; i++) {
      assertThat(cache.get("k").origin()).isEqualTo("file");
    }
    assertThat(disk.reads).isEqualTo(1);

    cache().refresh("k");
    cache.get("k");
    cache.get("k");
    assertThat(disk.reads).isEqualTo(2);
  }

  private void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void damagedContentIsSetAsideAndThePreviousAnswerServedAsStale() throws IOException {
    var cache = cache();
    cache.get("k");
    source.value = "second";
    cache.refresh("k");
    damage(file(".json"));
    byte[] damaged = Files.readAllBytes(file(".json"));
    source.value = "third";

    Cached<String> stale = cache().get("k");
    assertThat(stale.value()).isEqualTo("k=first");
    assertThat(stale.state()).isEqualTo(CacheState.STALE_WHILE_REVALIDATE);
    assertThat(Files.readAllBytes(file(".damaged"))).isEqualTo(damaged);
    assertThat(told()).contains(Kind.DAMAGED);
    assertThat(cache.get("k").value()).isEqualTo("k=third");
  }

  @Test
  void aPreviousAnswerBeyondItsLimitsIsNotServed() throws IOException {
    var cache = cache();
    cache.get("k");
    cache.refresh("k");
    damage(file(".json"));
    clock.advance(HOUR.multipliedBy(2));
    source.failure = new IllegalStateException("down");

    assertThatThrownBy(() -> cache.get("k")).hasCause(source.failure);
  }

  @Test
  void damagedContentWithoutAPreviousAnswerIsComputedAnew() throws IOException {
    var cache = cache();
    cache.get("k");
    damage(file(".json"));
    source.value = "second";

    assertThat(cache.get("k").value()).isEqualTo("k=second");
    assertThat(cache.get("k").value()).isEqualTo("k=second");
    assertThat(cache.statistics().damaged()).isEqualTo(1);
    assertThat(files(".damaged")).hasSize(1);
  }

  @Test
  void whereBothGenerationsAreDamagedTheAnswerIsComputedAnew() throws IOException {
    var cache = cache();
    cache.get("k");
    cache.refresh("k");
    damage(file(".json"));
    damage(file(".previous"));

    assertThat(cache().get("k").origin()).isEqualTo("computed");
  }

  @Test
  void noFlippedByteAndNoTruncationIsServedOrThrows() throws IOException {
    var cache = cache();
    cache.get("k");
    Path file = file(".json");
    byte[] good = Files.readAllBytes(file);
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= (byte) (1 << (i % 8));
      assertComputed(file, bad);
      assertComputed(file, Arrays.copyOf(good, i));
    }
    Files.write(file, good);
    assertThat(cache.peek("k").orElseThrow().value()).isEqualTo("k=first");
  }

  private void assertComputed(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    try (var store = new JsonFileStore<>(folder(), Codecs.text(), new Disk())) {
      assertThat(store.find("k")).isNull();
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void anotherKeysFileIsForeign() throws IOException {
    var cache = cache();
    cache.get("one");
    byte[] one = Files.readAllBytes(file(".json"));
    cache.invalidateAll();
    cache.get("other");
    Files.write(file(".json"), one);

    assertThat(cache.get("other").value()).isEqualTo("other=first");
    assertThat(told()).contains(Kind.DAMAGED);
  }

  @Test
  void aStampInTheFutureIsNeitherFreshNorDamage() throws IOException {
    var cache = cache();
    cache.get("k");
    clock.advance(Duration.ofDays(-1));
    source.value = "second";

    assertThat(cache.get("k").value()).isEqualTo("k=second");
    assertThat(files(".damaged")).isEmpty();
    assertThat(told()).doesNotContain(Kind.DAMAGED);
  }

  @Test
  void aNewerFormatIsLeftAloneAndComputedAround() throws IOException {
    var cache = cache();
    cache.get("k");
    String newer = "{\n  \"format\" : 3,\n  \"all\" : \"different\"\n}\n";
    Files.writeString(file(".json"), newer);

    assertThat(cache.get("k").origin()).isEqualTo("computed");
    assertThat(cache.get("k").origin()).isEqualTo("computed");
    assertThat(Files.readString(file(".json"))).isEqualTo(newer);
    assertThat(files(".damaged")).isEmpty();
    assertThat(told()).contains(Kind.NEWER_FORMAT);
    cache.invalidate("k");
    assertThat(cache.get("k").origin()).isEqualTo("computed");
    assertThat(cache.get("k").origin()).isEqualTo("file");
  }

  /** A disk that is full, or may only be read. */
  private static final class FailingDisk extends Disk {
    final Step full;

    FailingDisk(Step full) {
      this.full = full;
    }

    @Override
    void reached(Step step) throws IOException {
      if (step == full) {
        throw new IOException("No space left on device");
      }
    }
  }

  @Test
  void whereverTheDiskFailsAnswersGoOnAndAnEventTells() throws IOException {
    for (Disk.Step step : Disk.Step.values()) {
      String key = "key of " + step;
      var disk = new FailingDisk(step);
      var cache = cache(disk);
      cache().get(key);
      events.clear();
      source.value = "second";

      assertThat(cache.refresh(key).value()).isEqualTo(key + "=second");
      assertThat(told()).as(step.name()).contains(Kind.LOADED, Kind.STORE_FAILED);
      assertThat(events)
          .filteredOn(event -> event.kind() == Kind.STORE_FAILED)
          .allSatisfy(
              event ->
                  assertThat(event.detail())
                      .startsWith("the file store failed: the answer was given but not kept")
                      .contains("No space left on device"));
      assertThat(cache().peek(key)).as(step.name()).isPresent();
      assertThat(files(".tmp")).as(step.name()).isEmpty();
      source.value = "first";
    }
  }

  @Test
  void aFolderThatCannotBeMadeCostsOnlyTheKeeping() throws IOException {
    Files.writeString(folder(), "a file where the folder should be");
    var cache = cache();

    assertThat(cache.get("k").value()).isEqualTo("k=first");
    assertThat(cache.get("k").value()).isEqualTo("k=first");
    assertThat(source.loads).hasValue(2);
    assertThat(told()).contains(Kind.STORE_FAILED);
    cache.invalidate("k");
    cache.invalidateAll();
    assertThat(folder()).isRegularFile();
  }

  @Test
  void aSmallDiskThatIsFullCostsOnlyTheKeeping() throws Exception {
    Files.createDirectory(folder());
    assumeThat(mount("-t", "tmpfs", "-o", "size=64k", "tmpfs", folder().toString())).isZero();
    try {
      var cache = cache();
      source.value = "x".repeat(10_000);
      for (int i = 0; i < 20; i++) {
        assertThat(cache.get("k" + i).value()).hasSizeGreaterThan(10_000);
      }
      assertThat(told()).contains(Kind.STORE_FAILED);
      assertThat(files(".tmp")).isEmpty();
      assertThat(cache.get("k0").origin()).isEqualTo("file");

      close();
      assertThat(mount("-o", "remount,ro", folder().toString())).isZero();
      events.clear();
      var reader = cache();
      assertThat(reader.get("k0").origin()).isEqualTo("file");
      assertThat(reader.get("new").origin()).isEqualTo("computed");
      assertThat(told()).contains(Kind.STORE_FAILED);
      assertThatThrownBy(() -> reader.invalidate("k0")).isInstanceOf(StoreException.class);
    } finally {
      close();
      // Lazily, so that a file left open by a fault leaves no mount behind.
      run("umount", "--lazy", folder().toString());
    }
  }

  private static int mount(String... arguments) throws Exception {
    return run(Stream.concat(Stream.of("mount"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static int run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException notThere) {
      return -1;
    }
  }

  @Test
  void aFolderRemovedUnderItIsMadeAnew() throws IOException {
    var cache = cache();
    var other = cache();
    cache.get("k");
    removeFolder();
    source.value = "second";

    assertThat(cache.get("k").value()).isEqualTo("k=second");
    assertThat(other.get("k").origin()).isEqualTo("file");
    removeFolder();
    cache.invalidate("k");
    cache.invalidateAll();
    assertThat(folder()).doesNotExist();
  }

  private void removeFolder() throws IOException {
    for (Path file : files("")) {
      Files.delete(file);
    }
    Files.delete(folder());
  }

  @Test
  void aLockFileThatWasDeletedIsMadeAnewAndNewerAnswersStillCount() throws IOException {
    var cache = cache();
    for (int i = 0; i < 5; i++) {
      cache.refresh("k");
    }
    Files.delete(folder().resolve(LockFile.NAME));
    source.value = "second";

    assertThat(cache.refresh("k").value()).isEqualTo("k=second");
    assertThat(cache.get("k").value()).isEqualTo("k=second");
    assertThat(cache.get("k").origin()).isEqualTo("file");
  }

  @Test
  void whatDeadProcessesLeftIsSweptAndWhatLivingOnesWriteIsNot() throws IOException {
    cache().get("k");
    String base = file(".json").getFileName().toString().replace(".json", "");
    Path dead = Files.createFile(folder().resolve(base + ".123abc.7.tmp"));
    Path living = Files.createFile(folder().resolve(base + "." + LockFile.process() + ".7.tmp"));
    Path foreign = Files.createFile(folder().resolve("notes.tmp"));
    cache();

    assertThat(dead).doesNotExist();
    assertThat(living).exists();
    assertThat(foreign).exists();
  }

  @Test
  void anInterruptedCallerGetsItsAnswerAndStaysInterrupted() {
    var cache = cache();
    Thread.currentThread().interrupt();
    try {
      assertThat(cache.get("k").origin()).isEqualTo("computed");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      assertThat(cache.get("k").origin()).isEqualTo("file");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(told()).doesNotContain(Kind.STORE_FAILED);
  }

  @Test
  void whoWaitsTooLongComputesForItselfAndTheHolderDoesNotOverwriteIt() {
    var store = new JsonFileStore<>(folder(), Codecs.text(), new Disk());
    try (Lease slow = store.tryLease("k");
        var cache =
            StatsCache.loading(source)
                .store(new JsonFileStore<>(folder(), Codecs.text(), new Disk()))
                .waitLimit(Duration.ofMillis(50))
                .executor(background)
                .listener(events::add)
                .clock(clock)
                .build()) {
      assertThat(slow.fencing()).isEqualTo(1);
      assertThat(cache.get("k").value()).isEqualTo("k=first");
      assertThat(told()).contains(Kind.WAIT_LIMIT);
      assertThat(cache.statistics().waits()).isEqualTo(1);
      assertThat(cache.get("k").origin()).isEqualTo("file");
    } finally {
      store.close();
    }
  }

  @Test
  void inTheBackgroundNobodyWaitsForAnotherProcess() {
    var cache = cache(new Disk(), Freshness.ttl(HOUR).staleWhileRevalidate(HOUR));
    cache.get("k");
    clock.advance(HOUR);
    var other = new JsonFileStore<>(folder(), Codecs.text(), new Disk());
    try (Lease held = other.tryLease("k")) {
      assertThat(held).isNotNull();
      assertThat(cache.get("k").state()).isEqualTo(CacheState.STALE_WHILE_REVALIDATE);
      background.runAll();
      assertThat(source.loads).hasValue(1);
    }
    cache.get("k");
    background.runAll();
    assertThat(source.loads).hasValue(2);
    other.close();
  }

  @Test
  void aFolderIsShownAndClearedWithoutKnowingItsTypes() throws IOException {
    var cache = cache();
    cache.get("two");
    cache.get("one");
    cache.get("broken");
    Path broken =
        files(".json").stream()
            .filter(f -> f.toString().contains("broken"))
            .findFirst()
            .orElseThrow();
    Files.writeString(broken, "[]");
    Files.writeString(folder().resolve("notes.json"), "mine");
    CacheFolder shown = CacheFolder.at(folder());

    List<KeptFile> kept = shown.list();
    assertThat(kept).extracting(KeptFile::key).containsExactly("", "one", "two");
    assertThat(kept.get(1).type()).isEqualTo("text");
    assertThat(kept.get(1).computedAt()).isEqualTo(clock.instant());
    assertThat(kept.get(1).bytes()).isEqualTo(Files.size(kept.get(1).file()));
    assertThat(kept.get(0).computedAt()).isNull();

    assertThat(shown.clear()).isEqualTo(3);
    assertThat(shown.list()).isEmpty();
    assertThat(cache.get("one").origin()).isEqualTo("computed");
    assertThat(folder().resolve("notes.json")).exists();
  }

  @Test
  void aFolderThatIsNotThereIsEmpty() {
    CacheFolder none = CacheFolder.at(temporary.resolve("none"));

    assertThat(none.list()).isEmpty();
    assertThat(none.clear()).isZero();
    assertThat(temporary.resolve("none")).doesNotExist();
  }

  @Test
  void openingAStoreMakesNothing() {
    cache().peek("k");

    assertThat(folder()).doesNotExist();
  }

  @Test
  void manyKeysAreForgottenByWhatTheyNeededNotByWhatTheyKept() throws IOException {
    var disk = new CountingDisk();
    var store = new JsonFileStore<>(folder(), Codecs.text(), disk);
    for (int i = 0; i < 2_500; i++) {
      assertThat(store.find("missing " + i)).isNull();
    }
    assertThat(files0()).isEmpty();
    store.close();
  }

  private List<Path> files0() throws IOException {
    return Files.exists(folder()) ? files(".json") : List.of();
  }

  @Test
  void textInAFileIsUtf8() throws IOException {
    source.value = "Östersjön";
    cache().get("k");

    assertThat(new String(Files.readAllBytes(file(".json")), UTF_8)).contains("Östersjön");
  }
}
