package org.oceanportal.cache.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Lease;
import org.oceanportal.cache.spi.StoreException;
import org.oceanportal.cache.spi.StoreTrouble;
import org.oceanportal.cache.spi.UnkeptValueException;
import org.oceanportal.cache.testing.Codecs;

/** A cache's folder on unusual disks, by several names, and with what others put into it. */
@Timeout(120)
class FolderSafetyTest {

  private static final FolderLimits LIMITS = new FolderLimits(10_000, 1_000_000);

  @TempDir Path temporary;

  private final List<StoreTrouble> troubles = new ArrayList<>();
  private final List<JsonFileStore<String, String>> open = new ArrayList<>();

  private Path folder() {
    return temporary.resolve("cache");
  }

  private JsonFileStore<String, String> store(Path folder, Disk disk) {
    var store = new JsonFileStore<>(folder, Codecs.text(), LIMITS, disk);
    store.onTrouble(troubles::add);
    open.add(store);
    return store;
  }

  private JsonFileStore<String, String> store() {
    return store(folder(), new Disk());
  }

  @AfterEach
  void close() {
    open.forEach(JsonFileStore::close);
  }

  private static void put(JsonFileStore<String, String> store, String key, String value) {
    try (Lease lease = store.overtake(key)) {
      Instant at = Instant.EPOCH;
      var entry = new Entry<>(value, at, at, at, Duration.ZERO, null, lease.fencing(), 0);
      store.put(key, entry, Duration.ofDays(1));
    }
  }

  private static String value(JsonFileStore<String, String> store, String key) {
    var found = store.find(key);
    return found == null ? null : found.entry().value();
  }

  private Path only(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  /** How a disk without hard links refuses one. */
  private static class Linkless extends Disk {
    @Override
    void link(Path file, Path name) throws IOException {
      throw new IOException("Operation not permitted");
    }
  }

  @Test
  void withoutHardLinksThePreviousAnswerIsACopy() throws IOException {
    var store = store(folder(), new Linkless());
    put(store, "k", "first");
    put(store, "k", "second");
    put(store, "k", "third");

    assertThat(value(store, "k")).isEqualTo("third");
    assertThat(only(".previous")).content().contains("second");
    Files.delete(only(".json"));
    assertThat(value(store, "k")).isEqualTo("second");
    assertThat(store.find("k").previous()).isTrue();
  }

  @Test
  void whereNothingCanBeCopiedEitherThereIsNoPreviousAnswer() throws IOException {
    var store =
        store(
            folder(),
            new Linkless() {
              @Override
              boolean copy(Path file, Path name) {
                return false;
              }
            });
    put(store, "k", "first");
    put(store, "k", "second");

    assertThat(value(store, "k")).isEqualTo("second");
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files.map(Path::toString))
          .noneMatch(file -> file.endsWith(".previous") || file.endsWith(".tmp"));
    }
  }

  @Test
  void aLeaseIsHeldUnderEveryNameOfTheFolder() throws IOException {
    Path other =
        Files.createSymbolicLink(temporary.resolveSibling("l" + System.nanoTime()), temporary);
    try {
      var store = store();
      Lease lease = store.tryLease("k");
      for (Path name : List.of(other.resolve("cache"), folder().resolve("..").resolve("cache"))) {
        var byAnotherName = store(name, new Disk());
        assertThat(byAnotherName.tryLease("k")).isNull();
        byAnotherName.tryLease("another").close();
        byAnotherName.close();
        assertThat(store(folder(), new Disk()).tryLease("k")).as("after " + name).isNull();
      }
      lease.close();
      assertThat(store(other.resolve("cache"), new Disk()).tryLease("k")).isNotNull();
    } finally {
      Files.delete(other);
    }
  }

  @Test
  void theLockFileIsOpenOnceHoweverManyNamesTheFolderHas() throws IOException {
    LockFile one = LockFile.open(folder(), new Disk());
    Path other = Files.createSymbolicLink(temporary.resolve("other"), folder());
    LockFile two = LockFile.open(other, new Disk());

    assertThat(two).isSameAs(one);
    two.release();
    assertThat(one.isAlive(LockFile.process())).isTrue();
    assertThat(one.tryLock(7)).isNotNull();
    one.release();
  }

  @Test
  void noLinkInPlaceOfTheLockFileIsFollowed() throws IOException {
    Path precious = Files.writeString(temporary.resolve("precious"), "my only key\n");
    Files.createDirectories(folder());
    Files.createSymbolicLink(folder().resolve(LockFile.NAME), precious);
    var store = store();

    assertThatThrownBy(() -> put(store, "k", "first"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(".lock is no regular file");
    assertThatThrownBy(() -> store.remove("k")).isInstanceOf(StoreException.class);
    assertThatThrownBy(store::check).isInstanceOf(StoreException.class);
    assertThat(precious).hasContent("my only key\n");
  }

  @Test
  void aLockFileThatIsThereIsNeverWritten() throws IOException {
    Files.createDirectories(folder());
    byte[] before = {1, 2, 3};
    Files.write(folder().resolve(LockFile.NAME), before);
    var store = store();
    put(store, "k", "first");
    store.remove("k");

    assertThat(folder().resolve(LockFile.NAME)).hasBinaryContent(before);
  }

  @Test
  void everyFlippedBitOfTheNumbersCostsNoAnswerAndNoRemoval() throws IOException {
    var store = store();
    put(store, "k", "first");
    store.clear();
    put(store, "k", "second");
    Path numbers = folder().resolve(Numbers.NAME);
    for (int bit = 0; bit < 8 * 80; bit++) {
      try (var file = new RandomAccessFile(numbers.toFile(), "rw")) {
        file.seek(bit / 8);
        int before = file.read();
        file.seek(bit / 8);
        file.write(before ^ (1 << (bit % 8)));
      }
      Lease early = store.overtake("k");
      store.remove("k");
      Instant at = Instant.EPOCH;
      store.put(
          "k",
          new Entry<>("early", at, at, at, Duration.ZERO, null, early.fencing(), 0),
          Duration.ofDays(1));
      assertThat(value(store, "k")).as("bit " + bit).isNull();
      put(store, "k", "late");
      assertThat(value(store, "k")).as("bit " + bit).isEqualTo("late");
    }
  }

  @Test
  void withoutTheNumbersAnswersAreKeptAllTheSame() throws IOException {
    var store = store();
    for (int i = 0; i < 5; i++) {
      put(store, "k", "value " + i);
    }
    long generation = store.generation();
    Files.write(folder().resolve(Numbers.NAME), new byte[16_496]);

    put(store, "k", "after");
    assertThat(value(store, "k")).isEqualTo("after");
    assertThat(store.generation()).isNotEqualTo(generation);
    store.remove("k");
    put(store, "k", "again");
    assertThat(value(store, "k")).isEqualTo("again");
  }

  /** What others may have put in place of an entry's file. */
  enum Unusual {
    DIRECTORY,
    LINK,
    FIFO,
    SPARSE_AND_HUGE,
    TOO_LARGE
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoEntryIsNeitherReadNorInTheWay(Unusual unusual) throws Exception {
    var store = store();
    put(store, "k", "first");
    put(store, "k", "second");
    Path file = only(".json");
    Path elsewhere = Files.copy(file, temporary.resolve("elsewhere"));
    Files.delete(file);
    place(unusual, file, elsewhere);

    assertThat(value(store, "k")).isEqualTo("first");
    assertThat(troubles).extracting(StoreTrouble::kind).containsOnly(StoreTrouble.Kind.DAMAGED);
    put(store, "k", "third");
    assertThat(value(store, "k")).isEqualTo("third");

    Files.delete(file);
    place(unusual, file, elsewhere);
    put(store, "k", "fourth");
    assertThat(value(store, "k")).isEqualTo("fourth");
    assertThatCode(() -> CacheFolder.at(folder()).list()).doesNotThrowAnyException();
    assertThat(elsewhere).exists();
  }

  private static void place(Unusual unusual, Path file, Path elsewhere) throws Exception {
    switch (unusual) {
      case DIRECTORY -> Files.createDirectory(file);
      case LINK -> Files.createSymbolicLink(file, elsewhere);
      case FIFO ->
          assumeThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
      case TOO_LARGE -> Files.write(file, new byte[10_001]);
      case SPARSE_AND_HUGE -> {
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
          sparse.setLength(3L << 30);
        }
      }
    }
  }

  @Test
  void anEntryBeyondTheLimitIsRefusedAndTheEarlierOneStays() {
    var store = store();
    put(store, "k", "first");

    assertThatThrownBy(() -> put(store, "k", "x".repeat(10_000)))
        .isInstanceOf(UnkeptValueException.class)
        .hasMessageContaining("the answer for k was not kept: it has 10")
        .hasMessageContaining("the limit of an entry is 10000");
    assertThat(value(store, "k")).isEqualTo("first");
  }

  /** A disk on which nothing new finds space. */
  private static final class FullDisk extends Disk {
    boolean full;

    @Override
    void write(Path file, byte[] bytes) throws IOException {
      requireSpace();
      super.write(file, bytes);
    }

    @Override
    void create(Path file, byte[] bytes) throws IOException {
      requireSpace();
      super.create(file, bytes);
    }

    private void requireSpace() throws IOException {
      if (full) {
        throw new IOException("No space left on device");
      }
    }
  }

  @Test
  void aFullDiskForgets() {
    var disk = new FullDisk();
    var store = store(folder(), disk);
    put(store, "one", "1");
    put(store, "two", "2");
    disk.full = true;

    assertThatThrownBy(() -> put(store, "one", "3"))
        .hasMessageContaining("No space left on device");
    store.remove("one");
    assertThat(value(store, "one")).isNull();
    assertThat(value(store, "two")).isEqualTo("2");
    assertThat(CacheFolder.at(folder(), disk).clear()).isEqualTo(1);
    assertThat(value(store, "two")).isNull();
  }

  @Test
  void whatCannotBeRememberedAsRemovedIsDeletedAllTheSame() throws IOException {
    var disk = new FullDisk();
    var store = store(folder(), disk);
    put(store, "one", "1");
    Files.delete(folder().resolve(Numbers.NAME));
    disk.full = true;

    assertThatThrownBy(() -> store.remove("one")).isInstanceOf(StoreException.class);
    assertThat(value(store, "one")).isNull();
  }

  @Test
  void aFolderIsCheckedBeforeTheFirstAnswer() throws IOException {
    var store = store();
    assertThatCode(store::check).doesNotThrowAnyException();
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(LockFile.NAME, Numbers.NAME);
    }

    var disk = new FullDisk();
    disk.full = true;
    assertThatThrownBy(store(folder(), disk)::check)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("could not keep an answer in " + folder())
        .hasMessageContaining("No space left on device");
  }

  @Test
  void aFolderUnderAFileCannotBeUsed() throws IOException {
    Files.writeString(folder(), "a file");

    assertThatThrownBy(store()::check)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(folder().toString());
  }

  @Test
  void missingRightsAreSaidToBeThat() {
    assertThat(Reason.of(new java.nio.file.AccessDeniedException("/cache/x"), folder()))
        .isEqualTo("this process has no right to write /cache/x");
    assertThat(Reason.of(new NoSuchFileException("/cache/x"), folder()))
        .isEqualTo("NoSuchFileException of /cache/x");
    assertThat(Reason.of(new IOException("full"), folder())).isEqualTo("full");
  }

  /** Interrupts its own thread at a step, as another thread may at any time. */
  private static final class InterruptingDisk extends Disk {
    private final Step at;
    private int interrupts = 2;

    InterruptingDisk(Step at) {
      this.at = at;
    }

    @Override
    void reached(Step step) {
      if (step == at && interrupts-- > 0) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInterruptAtAnyStepCostsNothing(Disk.Step step) {
    put(store(), "k", "first");
    var store = store(folder(), new InterruptingDisk(step));
    try {
      put(store, "k", "second");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(value(store, "k")).isEqualTo("second");
  }
}
