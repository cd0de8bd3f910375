package org.oceanportal.cache.memory;

import static java.util.Map.Entry.comparingByValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Found;
import org.oceanportal.cache.testing.CacheStoreContract;
import org.oceanportal.cache.testing.Figures;

class LruStoreTest extends CacheStoreContract {

  @Override
  protected CacheStore<String, Figures> open(Path in) {
    return new LruStore<>(ROOM);
  }

  @Test
  void theEntryUsedLongestAgoGoes() {
    var store = new LruStore<String, Figures>(2);
    put(store, "a", 1);
    put(store, "b", 2);
    store.find("a");
    put(store, "c", 3);

    assertThat(store.find("b")).isNull();
    assertThat(store.find("a")).isNotNull();
    assertThat(store.find("c")).isNotNull();
  }

  @Test
  void withNoMoreThanOneUseBetweenPutsItKeepsWhatALinkedHashMapInAccessOrderKeeps() {
    var random = new Random(7);
    var store = new LruStore<String, Figures>(ROOM);
    var model = new LinkedHashMap<String, Long>(16, 0.75f, true);
    for (int i = 0; i < 20_000; i++) {
      String used = key(random);
      assertThat(numberOf(store, used)).as(used + " at step " + i).isEqualTo(model.get(used));
      String put = key(random);
      put(store, put, i);
      model.put(put, (long) i);
      if (model.size() > ROOM) {
        model.remove(model.keySet().iterator().next());
      }
    }
    assertThat(model).hasSize(ROOM);
  }

  /** An entry of the model: the puts before it, and those before its last use. */
  private record Use(long number, long putAt, long usedAt) {}

  @Test
  void withManyUsesBetweenPutsTheOneUsedFewestPutsAgoStaysLongest() {
    var random = new Random(8);
    var store = new LruStore<String, Figures>(ROOM);
    var model = new HashMap<String, Use>();
    int puts = 0;
    for (int i = 0; i < 50_000; i++) {
      String key = key(random);
      int step = random.nextInt(20);
      if (step == 0) {
        store.remove(key);
        model.remove(key);
      } else if (step < 5) {
        put(store, key, i);
        model.put(key, new Use(i, puts, puts));
        if (model.size() > ROOM) {
          model.remove(oldest(model));
        }
        puts++;
      } else {
        Use use = model.get(key);
        assertThat(numberOf(store, key))
            .as(key + " at step " + i)
            .isEqualTo(use == null ? null : use.number());
        int now = puts;
        model.computeIfPresent(key, (same, was) -> new Use(was.number(), was.putAt(), now));
      }
    }
    assertThat(model).hasSizeGreaterThan(ROOM / 2);
  }

  private static String oldest(Map<String, Use> model) {
    Comparator<Use> byUse = Comparator.comparingLong(Use::usedAt);
    return Collections.min(model.entrySet(), comparingByValue(byUse.thenComparingLong(Use::putAt)))
        .getKey();
  }

  private static String key(Random random) {
    return "k" + random.nextInt(2 * ROOM);
  }

  private static Long numberOf(CacheStore<String, Figures> store, String key) {
    Found<Figures> found = store.find(key);
    return found == null ? null : (Long) found.entry().value().missions();
  }

  @Test
  void whileThreadsPutUseAndRemoveItKeepsNoMoreThanItsBound() throws Exception {
    var store = new LruStore<String, Figures>(ROOM);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      var work = new ArrayList<Future<?>>();
      for (int thread = 0; thread < 4; thread++) {
        var random = new Random(thread);
        work.add(threads.submit(() -> useAtRandom(store, random)));
      }
      for (Future<?> each : work) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }

    long kept = IntStream.range(0, 2 * ROOM).filter(i -> numberOf(store, "k" + i) != null).count();
    assertThat(kept).isBetween(1L, (long) ROOM);
  }

  private static void useAtRandom(CacheStore<String, Figures> store, Random random) {
    for (int i = 0; i < 20_000; i++) {
      String key = key(random);
      switch (random.nextInt(8)) {
        case 0 -> store.remove(key);
        case 1, 2, 3 -> put(store, key, i);
        default -> store.find(key);
      }
    }
    put(store, key(random), 0);
  }

  @Test
  void theEntryJustPutStays() {
    var store = new LruStore<String, Figures>(1);
    put(store, "a", 1);
    store.find("a");
    put(store, "b", 2);

    assertThat(store.find("a")).isNull();
    assertThat(store.find("b")).isNotNull();
  }

  @Test
  void aHitGivesTheSameObject() {
    var store = new LruStore<String, Figures>(2);
    put(store, "a", 1);

    assertThat(store.find("a")).isSameAs(store.find("a"));
  }

  @Test
  void aBoundOfNothingIsRefused() {
    assertThatThrownBy(() -> new LruStore<String, Figures>(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maximumSize must be at least 1 but was 0");
  }
}
