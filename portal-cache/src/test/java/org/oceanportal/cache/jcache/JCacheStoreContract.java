package org.oceanportal.cache.jcache;

import java.nio.file.Path;
import javax.cache.CacheManager;
import javax.cache.configuration.MutableConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.testing.CacheStoreContract;
import org.oceanportal.cache.testing.Codecs;
import org.oceanportal.cache.testing.Figures;

/** The contract over one provider; each test has a cache of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JCacheStoreContract extends CacheStoreContract {

  private CacheManager manager;
  private int caches;

  abstract CacheManager manager();

  boolean byReference() {
    return false;
  }

  @BeforeAll
  void openManager() {
    manager = manager();
  }

  @AfterAll
  void closeManager() {
    manager.close();
  }

  @Override
  protected CacheStore<String, Figures> open(Path in) {
    String name = "answers" + caches++;
    if (byReference()) {
      var references = new MutableConfiguration<Object, Object>().setStoreByValue(false);
      return JCacheStore.byReference(manager.createCache(name, references));
    }
    var bytes = new MutableConfiguration<String, byte[]>().setTypes(String.class, byte[].class);
    return JCacheStore.encoded(manager.createCache(name, bytes), Codecs.figures());
  }
}
