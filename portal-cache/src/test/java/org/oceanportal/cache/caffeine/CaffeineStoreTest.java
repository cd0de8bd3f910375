package org.oceanportal.cache.caffeine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.testing.CacheStoreContract;
import org.oceanportal.cache.testing.Figures;

class CaffeineStoreTest extends CacheStoreContract {

  @Override
  protected CacheStore<String, Figures> open(Path in) {
    return CaffeineStore.of(ROOM);
  }

  @Override
  protected void settle(CacheStore<String, Figures> store) {
    ((CaffeineStore<String, Figures>) store).makeRoom();
  }

  @Test
  void anEntryGoesWhenItCanNoLongerBeServed() {
    var nanos = new long[1];
    CaffeineStore<String, Figures> store = CaffeineStore.of(ROOM, () -> nanos[0]);
    store.put("k", entry(1), Duration.ofHours(1));
    nanos[0] = Duration.ofMinutes(59).toNanos();
    assertThat(store.find("k")).isNotNull();
    store.put("later", entry(2), Duration.ofMinutes(1));
    nanos[0] = Duration.ofMinutes(61).toNanos();

    assertThat(store.find("k")).isNull();
    assertThat(store.find("later")).isNotNull();
  }

  @Test
  void aHitGivesTheSameObject() {
    var store = store();
    put(store, "k", 1);

    assertThat(store.find("k")).isSameAs(store.find("k"));
  }

  @Test
  void aBoundOfNothingIsRefused() {
    assertThatThrownBy(() -> CaffeineStore.of(0))
        .hasMessage("maximumSize must be at least 1 but was 0");
  }
}
