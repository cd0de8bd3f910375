package org.oceanportal.cache.ehcache;

import java.nio.file.Path;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.oceanportal.cache.CacheStore;
import org.oceanportal.cache.testing.CacheStoreContract;
import org.oceanportal.cache.testing.Codecs;
import org.oceanportal.cache.testing.Figures;

class EhcacheOffHeapStoreTest extends CacheStoreContract {

  @Override
  protected CacheStore<String, Figures> open(Path in) {
    return EhcacheStore.offHeap(ROOM, 4, Codecs.figures());
  }

  @Override
  @Test
  @Disabled("its bound is in bytes")
  protected void aBoundedStoreKeepsNoMoreThanItsBound() {}
}
