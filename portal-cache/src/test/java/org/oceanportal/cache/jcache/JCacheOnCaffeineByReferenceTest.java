package org.oceanportal.cache.jcache;

import javax.cache.CacheManager;
import javax.cache.Caching;

class JCacheOnCaffeineByReferenceTest extends JCacheStoreContract {

  @Override
  CacheManager manager() {
    return Caching.getCachingProvider(
            "com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider")
        .getCacheManager();
  }

  @Override
  boolean byReference() {
    return true;
  }
}
