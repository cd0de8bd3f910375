package org.oceanportal.cache.contract;

import java.nio.file.Path;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.oceanportal.cache.CacheStore;
import org.oceanportal.cache.MissionQuestion;
import org.oceanportal.cache.jcache.JCacheStore;
import org.oceanportal.cache.json.MissionJson;

class CachedInJCacheContractTest extends CachedContract {

  private static final CacheManager MANAGER =
      Caching.getCachingProvider(
              "com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider")
          .getCacheManager();

  private static int caches;

  @Override
  CacheStore<MissionQuestion, Object> store(Path in) {
    var bytes = new MutableConfiguration<String, byte[]>().setTypes(String.class, byte[].class);
    return JCacheStore.encoded(
        MANAGER.createCache("contract" + caches++, bytes), MissionJson.codec());
  }

  @AfterAll
  static void close() {
    MANAGER.getCacheNames().forEach(MANAGER::destroyCache);
  }
}
