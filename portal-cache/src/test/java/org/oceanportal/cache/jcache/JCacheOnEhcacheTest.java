package org.oceanportal.cache.jcache;

import javax.cache.CacheManager;
import javax.cache.Caching;

class JCacheOnEhcacheTest extends JCacheStoreContract {

  @Override
  CacheManager manager() {
    return Caching.getCachingProvider("org.ehcache.jsr107.EhcacheCachingProvider")
        .getCacheManager();
  }
}
