package org.oceanportal.cache.jcache;

import javax.cache.CacheManager;
import javax.cache.Caching;

class JCacheOnCaffeineTest extends JCacheStoreContract {

  @Override
  CacheManager manager() {
    return Caching.getCachingProvider(
            "com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider")
        .getCacheManager();
  }
}
