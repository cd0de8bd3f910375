package org.oceanportal.cache.file;

import java.nio.file.Path;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.testing.CacheStoreContract;
import org.oceanportal.cache.testing.Codecs;
import org.oceanportal.cache.testing.Figures;

class JsonFileStoreContractTest extends CacheStoreContract {

  @Override
  protected CacheStore<String, Figures> open(Path in) {
    return JsonFileStore.in(in.resolve("cache"), Codecs.figures());
  }
}
