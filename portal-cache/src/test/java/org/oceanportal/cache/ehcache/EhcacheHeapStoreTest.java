package org.oceanportal.cache.ehcache;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.testing.CacheStoreContract;
import org.oceanportal.cache.testing.Codecs;
import org.oceanportal.cache.testing.Figures;

class EhcacheHeapStoreTest extends CacheStoreContract {

  @Override
  protected CacheStore<String, Figures> open(Path in) {
    return EhcacheStore.heap(ROOM);
  }

  @Test
  void boundsOfNothingAreRefused() {
    assertThatThrownBy(() -> EhcacheStore.heap(0))
        .hasMessage("entries must be at least 1 but was 0");
    assertThatThrownBy(() -> EhcacheStore.offHeap(1, 0, Codecs.figures()))
        .hasMessage("offHeapMegabytes must be at least 1 but was 0");
    assertThatThrownBy(() -> EhcacheStore.disk(1, 0, folder, Codecs.figures()))
        .hasMessage("diskMegabytes must be at least 1 but was 0");
  }
}
