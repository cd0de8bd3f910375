package org.oceanportal.cache.memory;

import java.nio.file.Path;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.testing.CacheStoreContract;
import org.oceanportal.cache.testing.Figures;

class NoStoreTest extends CacheStoreContract {

  @Override
  protected CacheStore<String, Figures> open(Path in) {
    return new NoStore<>();
  }

  @Override
  protected boolean keepsNothing() {
    return true;
  }
}
