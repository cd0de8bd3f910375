package org.oceanportal.cache.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.oceanportal.cache.CacheStore;
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
  void itKeepsWhatALinkedHashMapInAccessOrderKeeps() {
    var random = new Random(7);
    var store = new LruStore<String, Figures>(ROOM);
    var model = new LinkedHashMap<String, Long>(16, 0.75f, true);
    for (int i = 0; i < 20_000; i++) {
      String key = "k" + random.nextInt(2 * ROOM);
      if (random.nextInt(3) == 0) {
        put(store, key, i);
        model.put(key, (long) i);
        if (model.size() > ROOM) {
          model.remove(model.keySet().iterator().next());
        }
      } else {
        Long expected = model.get(key);
        var found = store.find(key);
        assertThat(found == null ? null : (Long) found.entry().value().missions())
            .as(key + " at step " + i)
            .isEqualTo(expected);
      }
    }
    assertThat(model).hasSize(ROOM);
    for (Map.Entry<String, Long> each : Map.copyOf(model).entrySet()) {
      assertThat(store.find(each.getKey())).isNotNull();
    }
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
