package org.oceanportal.cache.ehcache;

import java.nio.file.Path;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.testing.CacheStoreContract;
import org.oceanportal.cache.testing.Codecs;
import org.oceanportal.cache.testing.Figures;

class EhcacheOffHeapStoreTest extends CacheStoreContract {

  private static final int MEGABYTES = 4;

  @Override
  protected CacheStore<String, Figures> open(Path in) {
    return EhcacheStore.offHeap(ROOM, MEGABYTES, Codecs.figures());
  }

  @Override
  protected int roomForLongKeys() {
    return (MEGABYTES << 20) / (2 * LONG_KEY);
  }
}
