package org.oceanportal.cache.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.cache.spi.CacheStore.Capability;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Lease;
import org.oceanportal.cache.spi.StoreException;
import org.oceanportal.cache.spi.StoreTrouble;
import org.oceanportal.cache.testing.Codecs;

/** The steps of the file store, its numbers and its locks, without a cache around them. */
@Timeout(120)
class FileProtocolTest {

  private static final long CHANGE = 1L << 59;
  private static final long PRESENCE = 1L << 61;

  @TempDir Path temporary;

  private final List<Disk.Step> steps = new ArrayList<>();
  private final List<StoreTrouble> troubles = new ArrayList<>();
  private final List<JsonFileStore<String, String>> open = new ArrayList<>();

  private Path folder() {
    return temporary.resolve("deep").resolve("cache");
  }

  private JsonFileStore<String, String> store(Disk disk) {
    var store = new JsonFileStore<>(folder(), Codecs.text(), disk);
    store.onTrouble(troubles::add);
    open.add(store);
    return store;
  }

  private JsonFileStore<String, String> store() {
    return store(new RecordingDisk());
  }

  @AfterEach
  void close() {
    open.forEach(JsonFileStore::close);
  }

  private final class RecordingDisk extends Disk {
    @Override
    void reached(Step step) {
      steps.add(step);
    }
  }

  private static Entry<String> entry(String value, long fencing) {
    Instant at = Instant.EPOCH;
    return new Entry<>(value, at, at, at, Duration.ZERO, null, fencing, 0);
  }

  private static void put(JsonFileStore<String, String> store, String value, long fencing) {
    store.put("k", entry(value, fencing), Duration.ofDays(1));
  }

  private static String value(JsonFileStore<String, String> store) {
    var found = store.find("k");
    return found == null ? null : found.entry().value();
  }

  private Path only(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private void damage() throws IOException {
    Files.writeString(only(".json"), "damaged");
  }

  @Test
  void itSaysWhatItCan() {
    assertThat(store().capabilities())
        .containsExactlyInAnyOrder(Capability.PERSISTENT, Capability.SHARED);
  }

  @Test
  void aPutTakesEveryStepInOrderAndNeedsNoLease() {
    var store = store();
    put(store, "first", 1);
    steps.clear();
    put(store, "second", 2);

    assertThat(steps).containsExactly(Disk.Step.values());
    assertThat(value(store)).isEqualTo("second");
  }

  @Test
  void forgettingIsBroughtToTheDisk() {
    var store = store();
    put(store, "first", 1);
    steps.clear();
    store.remove("k");
    assertThat(steps).containsExactly(Disk.Step.FOLDER_SYNCED);

    steps.clear();
    store.clear();
    assertThat(steps).containsExactly(Disk.Step.FOLDER_SYNCED);

    steps.clear();
    CacheFolder.at(folder(), new RecordingDisk()).clear();
    assertThat(steps).containsExactly(Disk.Step.FOLDER_SYNCED);
  }

  @Test
  void everyChangeIsSeenInTheGeneration() throws IOException {
    var store = store();
    put(store, "first", 1);
    long put = store.generation();
    CacheFolder.at(folder()).clear();
    long cleared = store.generation();
    put(store, "second", 9);
    damage();
    long before = store.generation();
    assertThat(store.find("k")).isNull();

    assertThat(cleared).isNotEqualTo(put);
    assertThat(store.generation()).isNotEqualTo(before);
  }

  @Test
  void anEntryOfTheSameLeaseAsTheOneBeforeIsDropped() {
    var store = store();
    put(store, "first", 5);
    put(store, "again", 5);

    assertThat(value(store)).isEqualTo("first");
    assertThat(troubles)
        .extracting(StoreTrouble::kind)
        .containsExactly(StoreTrouble.Kind.OVERTAKEN);
  }

  @Test
  void anEntryOfTheNumberOfARemovalIsDropped() {
    var store = store();
    store.tryLease("k").close();
    store.remove("k");
    long removal = store.overtake("k").fencing() - 1;
    put(store, "made before", removal);
    assertThat(value(store)).isNull();

    store.clear();
    long clearing = store.overtake("k").fencing() - 1;
    put(store, "made before", clearing);
    assertThat(value(store)).isNull();
    put(store, "made after", clearing + 1);
    assertThat(value(store)).isEqualTo("made after");
  }

  @Test
  void theRemovalOfAKeyIsNoneOfAnother() {
    var store = store();
    try (Lease lease = store.tryLease("k")) {
      store.remove("another");
      put(store, "kept", lease.fencing());
    }

    assertThat(value(store)).isEqualTo("kept");
  }

  @Test
  void numbersGrowEvenIfTheirFileIsLost() throws IOException {
    var store = store();
    put(store, "first", 7);
    Files.delete(folder().resolve(LockFile.NAME));
    Files.delete(folder().resolve(Numbers.NAME));
    assertThat(store.overtake("k").fencing()).isEqualTo(8);
    assertThat(folder().resolve(LockFile.NAME)).exists();

    Files.delete(folder().resolve(Numbers.NAME));
    try (Lease lease = store.tryLease("k")) {
      assertThat(lease.fencing()).isEqualTo(8);
    }
  }

  @Test
  void failuresNameTheKeyAndTheFolder() {
    var store =
        store(
            new Disk() {
              @Override
              void reached(Step step) throws IOException {
                throw new IOException("full");
              }
            });

    assertThatThrownBy(() -> put(store, "first", 1))
        .isInstanceOf(StoreException.class)
        .hasMessage("could not keep an answer for k in " + folder() + ": full");
    assertThatThrownBy(store::clear)
        .isInstanceOf(StoreException.class)
        .hasMessage("could not forget an answer in " + folder() + ": full");
  }

  @Test
  void withoutTheCurrentFileThePreviousAnswerIsServedAsSuch() throws IOException {
    var store = store();
    put(store, "first", 1);
    put(store, "second", 2);
    assertThat(value(store)).isEqualTo("second");
    Files.delete(only(".json"));

    assertThat(value(store)).isEqualTo("first");
    assertThat(store.find("k").previous()).isTrue();
  }

  @Test
  void aFileThatBecameThePreviousOneIsThatAlthoughItLooksTheSame() throws IOException {
    var store = store();
    put(store, "first", 1);
    assertThat(store.find("k").previous()).isFalse();
    String name = only(".json").getFileName().toString().replace(".json", ".previous");
    Files.move(only(".json"), folder().resolve(name));

    assertThat(store.find("k").previous()).isTrue();
  }

  @Test
  void whatCannotBeSetAsideIsNotServedEither() throws IOException {
    var store =
        store(
            new Disk() {
              @Override
              void move(Path from, Path to) throws IOException {
                if (to.toString().endsWith(".damaged")) {
                  throw new IOException("read-only");
                }
                super.move(from, to);
              }
            });
    put(store, "first", 1);
    put(store, "second", 2);
    damage();

    assertThat(value(store)).isEqualTo("first");
    assertThat(troubles).hasSize(1);
    assertThat(troubles.get(0).kind()).isEqualTo(StoreTrouble.Kind.DAMAGED);
    assertThat(troubles.get(0).detail()).contains("could not be set aside: read-only");
  }

  @Test
  void whatAnotherProcessMendedMeanwhileIsServed() throws IOException {
    var store = store();
    put(store, "first", 1);
    var reader =
        store(
            new Disk() {
              private boolean readBefore;

              @Override
              byte[] read(Path file, long limit) throws IOException {
                byte[] bytes = readBefore ? super.read(file, limit) : "damaged".getBytes(UTF_8);
                readBefore = true;
                return bytes;
              }
            });

    assertThat(value(reader)).isEqualTo("first");
    assertThat(reader.find("k").previous()).isFalse();
    assertThat(troubles).isEmpty();
  }

  @Test
  void whereAnotherProcessTookItAwayMeanwhileThePreviousAnswerIsServed() throws IOException {
    var store = store();
    put(store, "first", 1);
    put(store, "second", 2);
    var reader =
        store(
            new Disk() {
              @Override
              byte[] read(Path file, long limit) throws IOException {
                if (file.toString().endsWith(".json")) {
                  Files.delete(file);
                  return "damaged".getBytes(UTF_8);
                }
                return super.read(file, limit);
              }
            });

    assertThat(value(reader)).isEqualTo("first");
    assertThat(troubles).isEmpty();
  }

  @Test
  void aThousandKeysAreRememberedAndThenNone() {
    var reads = new int[1];
    var store =
        store(
            new Disk() {
              @Override
              byte[] read(Path file, long limit) throws IOException {
                reads[0]++;
                return super.read(file, limit);
              }
            });
    put(store, "first", 1);
    store.find("k");
    reads[0] = 0;
    for (int i = 1; i < 1_000; i++) {
      store.find("absent" + i);
    }
    store.find("k");
    assertThat(reads[0]).isZero();
    store.find("one more");
    store.find("k");

    assertThat(reads[0]).isEqualTo(1);
  }

  private Path leftBy(String process, int number) throws IOException {
    var names = FileNames.of(folder(), "k", "k");
    String key = names.current().getFileName().toString().replace(".json", "");
    return Files.createFile(folder().resolve(key + "." + process + "." + number + ".tmp"));
  }

  @Test
  void allThatDeadProcessesLeftIsSwept() throws IOException {
    put(store(), "first", 1);
    Path one = leftBy("abc", 1);
    Path two = leftBy("abc", 2);
    Path ofNobody = leftBy("fffffffffffffffffffffff", 3);
    Path ours = leftBy(LockFile.process(), 4);
    store();

    assertThat(one).doesNotExist();
    assertThat(two).doesNotExist();
    assertThat(ofNobody).doesNotExist();
    assertThat(ours).exists();
  }

  @Test
  void aProcessIsAliveWhileItHoldsItsByte() throws IOException {
    put(store(), "first", 1);
    Path left = leftBy("abc", 1);
    var file = LockFile.open(folder(), new Disk());
    try {
      var presence = file.tryLock(PRESENCE + 0xabc);
      store();
      assertThat(left).exists();
      file.unlock(presence);
      store();
      assertThat(left).doesNotExist();
      assertThat(file.tryLock(PRESENCE + Long.parseLong(LockFile.process(), 16))).isNull();
    } finally {
      file.release();
    }
  }

  @Test
  void aTemporaryFileTellsItsProcess() {
    var names = FileNames.of(folder(), "k", "k");

    assertThat(FileNames.isOurs(names.temporary())).isTrue();
    assertThat(FileNames.process(names.temporary())).isEqualTo(LockFile.process());
    assertThat(names.temporary()).isNotEqualTo(names.temporary());
    assertThat(FileNames.process(Path.of("b.c"))).isEmpty();
  }

  @Test
  void aChangeWaitsForThatOfAnotherProcessEvenIfItsThreadIsInterrupted() throws Exception {
    var store = store();
    put(store, "first", 1);
    var file = LockFile.open(folder(), new Disk());
    try {
      var change = file.tryLock(CHANGE);
      var interrupted = new CompletableFuture<Boolean>();
      var writer =
          new Thread(
              () -> {
                Thread.currentThread().interrupt();
                put(store, "second", 2);
                interrupted.complete(Thread.currentThread().isInterrupted());
              });
      writer.start();
      while (writer.getState() != Thread.State.TIMED_WAITING && writer.isAlive()) {
        Thread.onSpinWait();
      }
      assertThat(value(store)).isEqualTo("first");
      file.unlock(change);
      writer.join();

      assertThat(interrupted).isCompletedWithValue(true);
      assertThat(value(store)).isEqualTo("second");
    } finally {
      file.release();
    }
  }

  @Test
  void aLeaseWhoseNumberCannotBeWrittenIsGivenBack() throws IOException {
    try (var lock = new FolderLock(folder(), new Disk())) {
      assertThatThrownBy(
              () ->
                  lock.tryLease(
                      1,
                      () -> {
                        throw new IOException("full");
                      }))
          .hasMessage("full");

      try (Lease lease = lock.tryLease(1, () -> 41L)) {
        assertThat(lease.fencing()).isEqualTo(42);
      }
    }
  }

  @Test
  void noLeaseStandsInTheWayOfAChange() throws IOException {
    try (var lock = new FolderLock(folder(), new Disk())) {
      for (long hash : List.of(0L, CHANGE, -CHANGE, Long.MIN_VALUE, Long.MAX_VALUE)) {
        try (Lease lease = lock.tryLease(hash, () -> 0L)) {
          assertThat(lock.change(lease::fencing)).isPositive();
        }
      }
    }
  }

  @Test
  void aKeptFileThatCannotBeReadIsShownAsSuch() throws IOException {
    Path folderWithTheName = Files.createDirectories(folder().resolve("k.json"));

    KeptFile kept = KeptFile.read(folderWithTheName).orElseThrow();
    assertThat(kept.key()).isEmpty();
    assertThat(kept.computedAt()).isNull();
    assertThat(KeptFile.read(folder().resolve("absent"))).isEmpty();
  }
}
