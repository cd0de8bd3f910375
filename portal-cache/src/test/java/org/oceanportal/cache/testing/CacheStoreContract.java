package org.oceanportal.cache.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oceanportal.cache.CacheState;
import org.oceanportal.cache.Cached;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.StatsCache;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.CacheStore.Capability;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Found;
import org.oceanportal.cache.spi.Lease;
import org.oceanportal.cache.spi.UnkeptValueException;

/**
 * What every store does, and what those do that say they can: persistent, bounded, shared. A
 * store's own test extends this and says how the store is opened.
 */
@Timeout(300)
public abstract class CacheStoreContract {

  /** A bounded store is opened with room for this many entries. */
  protected static final int ROOM = 20;

  /** Keys so long that a bound in megabytes shows; an encoded entry holds its key twice. */
  protected static final int LONG_KEY = 20_000;

  private static final Instant T = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir protected Path folder;

  private final List<CacheStore<String, Figures>> opened = new ArrayList<>();

  /** Opens the store; a persistent one in this folder, a bounded one with {@link #ROOM}. */
  protected abstract CacheStore<String, Figures> open(Path in);

  protected final CacheStore<String, Figures> store() {
    CacheStore<String, Figures> store = open(folder);
    opened.add(store);
    return store;
  }

  /** Whether leases hold between processes; where not, that the store does not make believe so. */
  private static boolean isShared(CacheStore<String, Figures> store) {
    boolean shared = store.capabilities().contains(Capability.SHARED);
    if (!shared) {
      assertThat(store.tryLease("k")).isSameAs(Lease.NONE);
      assertThat(store.overtake("k")).isSameAs(Lease.NONE);
      assertThat(store.generation()).isZero();
    }
    return shared;
  }

  @AfterEach
  void close() {
    opened.forEach(CacheStore::close);
  }

  protected static Entry<Figures> entry(long number) {
    return entry(number, number);
  }

  protected static Entry<Figures> entry(long number, long fencing) {
    Instant computedAt = T.plusSeconds(number);
    return new Entry<>(
        Figures.of(number),
        computedAt.minusMillis(70),
        computedAt,
        computedAt.plusMillis(number),
        Duration.ofMillis(42),
        number % 2 == 0 ? null : "17 documents",
        fencing,
        0.25);
  }

  private static Entry<Figures> found(CacheStore<String, Figures> store, String key) {
    Found<Figures> found = store.find(key);
    return found == null ? null : found.entry();
  }

  /** Puts under a lease, as the cache does. */
  protected static Entry<Figures> put(CacheStore<String, Figures> store, String key, long number) {
    try (Lease lease = store.tryLease(key)) {
      Entry<Figures> entry = entry(number, lease.fencing());
      store.put(key, entry, DAY);
      return entry;
    }
  }

  protected boolean keepsNothing() {
    return false;
  }

  /** What must be found of an entry that was put. */
  private Entry<Figures> kept(Entry<Figures> entry) {
    return keepsNothing() ? null : entry;
  }

  @Test
  void anEmptyStoreFindsNothing() {
    assertThat(store().find("k")).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 12345})
  void whatIsPutIsFoundWhole(long number) {
    var store = store();
    Entry<Figures> put = put(store, "k", number);

    Found<Figures> found = store.find("k");
    if (keepsNothing()) {
      assertThat(found).isNull();
      return;
    }
    assertThat(found).isNotNull();
    assertThat(found.entry()).isEqualTo(put);
    assertThat(found.origin()).isEqualTo(originOf(store));
    assertThat(found.previous()).isFalse();
  }

  protected String originOf(CacheStore<String, Figures> store) {
    return store.name();
  }

  @Test
  void theLastPutCounts() {
    var store = store();
    put(store, "k", 1);
    Entry<Figures> second = put(store, "k", 2);

    assertThat(found(store, "k")).isEqualTo(kept(second));
  }

  @Test
  void keysAreKeptApart() {
    var store = store();
    List<String> keys =
        List.of(
            "a",
            "A",
            "a ",
            " a",
            "a/b",
            "a\\b",
            "../a",
            "a\0b",
            "",
            ".",
            "..",
            "å",
            "a\u030a",
            "I",
            "ı",
            "CON",
            "x".repeat(5_000),
            "x".repeat(5_001),
            "totals{year=null}");
    List<Entry<Figures>> entries = new ArrayList<>();
    for (String key : keys) {
      entries.add(put(store, key, entries.size()));
    }

    for (int i = 0; i < keys.size(); i++) {
      assertThat(found(store, keys.get(i))).as(keys.get(i)).isEqualTo(kept(entries.get(i)));
    }
  }

  @Test
  void keysWithHalvesOfCharactersAreKeptApart() {
    var store = store();
    Entry<Figures> one = put(store, "a?", 1);
    Entry<Figures> other = put(store, "a\ud800", 2);

    assertThat(found(store, "a?")).isEqualTo(kept(one));
    assertThat(found(store, "a\ud800")).isEqualTo(kept(other));
  }

  @Test
  void whatIsRemovedIsGoneAndTheRestIsNot() {
    var store = store();
    put(store, "one", 1);
    put(store, "one", 2);
    Entry<Figures> other = put(store, "other", 3);
    store.remove("one");
    store.remove("never put");

    assertThat(store.find("one")).isNull();
    assertThat(found(store, "other")).isEqualTo(kept(other));
  }

  @Test
  void whatIsClearedIsGoneAndNewEntriesAreKept() {
    var store = store();
    put(store, "one", 1);
    put(store, "other", 2);
    store.clear();
    assertThat(store.find("one")).isNull();
    assertThat(store.find("other")).isNull();

    Entry<Figures> again = put(store, "one", 3);
    assertThat(found(store, "one")).isEqualTo(kept(again));
  }

  @Test
  void anInterruptedCallerIsServedAndStaysInterruptedAndNobodyElseNotices() {
    var store = store();
    for (int i = 0; i < 2 * ROOM; i++) {
      String key = "k" + i;
      Thread.currentThread().interrupt();
      Entry<Figures> put = put(store, key, i);
      assertThat(found(store, key)).isEqualTo(kept(put));
      if (i % 3 == 0) {
        store.remove(key);
        assertThat(store.find(key)).isNull();
      }
      assertThat(Thread.interrupted()).isTrue();
    }

    Entry<Figures> after = put(store, "after", 1);
    assertThat(found(store, "after")).isEqualTo(kept(after));
    Thread.currentThread().interrupt();
    store.clear();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(store.find("after")).isNull();
  }

  @Test
  void aLargeEntryIsKeptOrRefusedAndTheOthersStay() {
    var store = store();
    List<Entry<Figures>> small = new ArrayList<>();
    for (int i = 0; i < ROOM / 2; i++) {
      small.add(put(store, "k" + i, i));
    }
    Entry<Figures> large = large();
    boolean refused = false;
    try {
      store.put("large", large, DAY);
    } catch (UnkeptValueException e) {
      assertThat(e).hasMessageContaining("the answer for large was not kept: it has 12");
      refused = true;
    }

    assertThat(found(store, "large")).isEqualTo(refused ? null : kept(large));
    for (int i = 0; i < small.size(); i++) {
      assertThat(found(store, "k" + i)).isEqualTo(kept(small.get(i)));
    }
  }

  /** An entry of twelve megabytes, more than the small tiers that the tests give to stores. */
  private static Entry<Figures> large() {
    Figures few = Figures.of(1);
    return entry(1)
        .with(
            new Figures(
                1,
                few.distanceMetres(),
                few.timeAtSea(),
                few.last(),
                List.of("x".repeat(12_000_000))));
  }

  @Test
  void aCheckFindsAStoreThatCanKeepAndChangesNothing() {
    var store = store();
    store.check();
    Entry<Figures> put = put(store, "k", 1);
    store.check();

    assertThat(found(store, "k")).isEqualTo(kept(put));
  }

  @Test
  void whileThreadsPutAndRemoveEveryEntryFoundIsWhole() throws Exception {
    var store = store();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> work = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        int mine = thread;
        work.add(threads.submit(() -> hammer(store, mine)));
      }
      for (Future<?> each : work) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void hammer(CacheStore<String, Figures> store, int thread) {
    for (int i = 0; i < 60; i++) {
      String key = "k" + (i % 3);
      if (i % 20 == 19) {
        store.remove(key);
      } else if (i % 4 == thread) {
        Lease lease = store.tryLease(key);
        if (lease != null) {
          try (lease) {
            store.put(key, entry(i, lease.fencing()), DAY);
          }
        }
      }
      Found<Figures> found = store.find(key);
      if (found != null) {
        long number = found.entry().value().missions();
        assertThat(found.entry()).isEqualTo(entry(number, found.entry().fencing()));
      }
    }
  }

  @Test
  void aStoreKeepsNoMoreThanItsBoundAndEverythingIfItHasNone() {
    var store = store();
    String longKey = "k".repeat(LONG_KEY);
    for (int i = 0; i < 10 * ROOM; i++) {
      put(store, longKey + i, i);
    }
    settle(store);

    long kept = 0;
    for (int i = 0; i < 10 * ROOM; i++) {
      kept += store.find(longKey + i) == null ? 0 : 1;
    }
    if (store.capabilities().contains(Capability.BOUNDED)) {
      assertThat(kept).isBetween(keepsNothing() ? 0L : 1L, (long) roomForLongKeys());
    } else {
      assertThat(kept).isEqualTo(10 * ROOM);
    }
  }

  /** How many entries with keys of {@link #LONG_KEY} are within the bound of a bounded store. */
  protected int roomForLongKeys() {
    return ROOM;
  }

  /** Does what the store puts off: a library may evict a moment later. */
  protected void settle(CacheStore<String, Figures> store) {}

  @Test
  void aStoreThatIsOpenedAgainFindsItsEntriesJustIfItIsPersistent() {
    var store = store();
    Entry<Figures> kept = put(store, "kept", 1);
    put(store, "removed", 2);
    store.remove("removed");
    store.close();

    var again = store();
    boolean persistent = again.capabilities().contains(Capability.PERSISTENT);
    assertThat(found(again, "kept")).isEqualTo(persistent ? kept : null);
    assertThat(again.find("removed")).isNull();
  }

  @Test
  void aSharedStoreFindsWhatAnotherPutAndMissesWhatAnotherRemoved() {
    var store = store();
    if (!isShared(store)) {
      return;
    }
    var other = store();
    Entry<Figures> first = put(store, "k", 1);
    assertThat(found(other, "k")).isEqualTo(first);
    Entry<Figures> second = put(other, "k", 2);
    assertThat(found(store, "k")).isEqualTo(second);
    long generation = store.generation();
    other.remove("k");

    assertThat(store.find("k")).isNull();
    assertThat(store.generation()).isNotEqualTo(generation);
    long removed = store.generation();
    put(other, "k", 3);
    assertThat(store.generation()).isNotEqualTo(removed);
    put(store, "k", 4);
    other.clear();
    assertThat(store.find("k")).isNull();
  }

  @Test
  void aLeaseHasOneHolderAtATimeForEachKey() {
    var store = store();
    if (!isShared(store)) {
      return;
    }
    var other = store();
    Lease lease = store.tryLease("k");

    assertThat(other.tryLease("k")).isNull();
    assertThat(store.tryLease("k")).isNull();
    try (Lease different = other.tryLease("another key")) {
      assertThat(different).isNotNull();
    }
    lease.close();
    lease.close();
    try (Lease next = other.tryLease("k")) {
      assertThat(next.fencing()).isGreaterThan(lease.fencing());
      assertThat(store.tryLease("k")).isNull();
    }
  }

  @Test
  void whatAnOvertakenHolderMakesDoesNotReplaceWhatCameAfter() {
    var store = store();
    if (!isShared(store)) {
      return;
    }
    var other = store();
    try (Lease slow = store.tryLease("k");
        Lease fast = other.overtake("k")) {
      assertThat(fast.fencing()).isGreaterThan(slow.fencing());
      Entry<Figures> newer = entry(2, fast.fencing());
      other.put("k", newer, DAY);
      store.put("k", entry(1, slow.fencing()), DAY);

      assertThat(found(store, "k")).isEqualTo(newer);
      assertThat(found(other, "k")).isEqualTo(newer);
    }
  }

  @Test
  void whatWasBeingMadeWhenItsKeyWasRemovedIsNotKept() {
    var store = store();
    if (!isShared(store)) {
      return;
    }
    var other = store();
    try (Lease lease = store.tryLease("k")) {
      other.remove("k");
      store.put("k", entry(1, lease.fencing()), DAY);
    }
    assertThat(store.find("k")).isNull();

    try (Lease lease = store.tryLease("k")) {
      other.clear();
      store.put("k", entry(1, lease.fencing()), DAY);
    }
    assertThat(store.find("k")).isNull();

    Entry<Figures> after = put(store, "k", 2);
    assertThat(found(other, "k")).isEqualTo(after);
  }

  @Test
  void anyFreshnessMeansTheSameInAnyStore() {
    var clock = new HandClock("2026-01-01T00:00:00Z");
    var background = new HandExecutor();
    var failing = new boolean[1];
    var loads = new long[1];
    Freshness freshness =
        Freshness.ttl(Duration.ofHours(1))
            .staleWhileRevalidate(Duration.ofHours(1))
            .staleIfError(Duration.ofHours(3));
    try (var cache =
        StatsCache.builder(
                (String key) -> {
                  if (failing[0]) {
                    throw new IllegalStateException("down");
                  }
                  return Figures.of(++loads[0]);
                })
            .store(open(folder))
            .freshness(freshness)
            .clock(clock)
            .executor(background)
            .build()) {
      check(cache.get("k"), 1, CacheState.FRESH);
      if (keepsNothing()) {
        check(cache.get("k"), 2, CacheState.FRESH);
        return;
      }
      clock.advance(Duration.ofMinutes(59));
      check(cache.get("k"), 1, CacheState.FRESH);
      clock.advance(Duration.ofMinutes(1));
      check(cache.get("k"), 1, CacheState.STALE_WHILE_REVALIDATE);
      background.runAll();
      check(cache.get("k"), 2, CacheState.FRESH);
      failing[0] = true;
      clock.advance(Duration.ofHours(3));
      check(cache.get("k"), 2, CacheState.STALE_IF_ERROR);
      failing[0] = false;
      check(cache.get("k"), 3, CacheState.FRESH);
      check(cache.refresh("k"), 4, CacheState.FRESH);
      cache.invalidate("k");
      assertThat(cache.peek("k")).isEmpty();
      check(cache.get("k"), 5, CacheState.FRESH);
      cache.invalidateAll();
      check(cache.get("k"), 6, CacheState.FRESH);
      assertThat(cache.statistics().storeFailures()).isZero();
    }
  }

  private static void check(Cached<Figures> answer, long number, CacheState state) {
    assertThat(answer.value()).isEqualTo(Figures.of(number));
    assertThat(answer.state()).isEqualTo(state);
  }
}
