package org.oceanportal.page.answers;

import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import java.nio.file.Path;
import javax.cache.CacheManager;
import javax.cache.configuration.MutableConfiguration;
import org.oceanportal.cache.AnswerKey;
import org.oceanportal.cache.caffeine.CaffeineStore;
import org.oceanportal.cache.ehcache.EhcacheStore;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.jcache.JCacheStore;
import org.oceanportal.cache.json.MissionJson;
import org.oceanportal.cache.layered.LayeredStore;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.memory.NoStore;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Found;

/** Where the page's answers are kept: every store there is. */
public enum CacheChoice {
  /** Nowhere: each visitor has the database asked anew. */
  NONE,
  /** In memory. */
  MEMORY,
  /** In Caffeine, in memory. */
  CAFFEINE,
  /** In JSON files. */
  FILE,
  /** In Ehcache, on the heap. */
  EHCACHE,
  /** In a JCache, here Caffeine's. */
  JCACHE,
  /** In memory, in front of JSON files. */
  LAYERED;

  /** Answers kept in one store, where it is bounded. */
  static final int ENTRIES = Heap.fitting(1, 50, 500);

  /**
   * Makes a store.
   *
   * @param folder where files are kept
   * @param name what the store is for; no two in one process have the same name
   * @return a store that no other cache uses
   */
  CacheStore<AnswerKey, Object> store(Path folder, String name) {
    return switch (this) {
      case NONE -> new NoStore<>();
      case MEMORY -> new LruStore<>(ENTRIES);
      case CAFFEINE -> CaffeineStore.of(ENTRIES);
      case FILE -> JsonFileStore.in(folder, MissionJson.codec());
      case EHCACHE -> EhcacheStore.heap(ENTRIES);
      case JCACHE -> jcache(name);
      case LAYERED ->
          new LayeredStore<>(
              new LruStore<>(ENTRIES), JsonFileStore.in(folder, MissionJson.codec()));
    };
  }

  private static CacheStore<AnswerKey, Object> jcache(String name) {
    CacheManager manager = new CaffeineCachingProvider().getCacheManager();
    var settings = new MutableConfiguration<AnswerKey, Found<Object>>().setStoreByValue(false);
    return JCacheStore.byReference(manager.createCache(name, settings));
  }
}
