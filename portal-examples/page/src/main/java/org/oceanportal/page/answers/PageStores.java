package org.oceanportal.page.answers;

import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import java.nio.file.Path;
import javax.cache.Cache;
import javax.cache.configuration.MutableConfiguration;
import org.oceanportal.cache.StoreKind;
import org.oceanportal.cache.Stores;
import org.oceanportal.cache.missions.AnswerKey;
import org.oceanportal.cache.missions.MissionJson;
import org.oceanportal.cache.spi.CacheStore;

/** The stores of the page's answers. A JCache is Caffeine's here. */
final class PageStores {

  /** Answers kept in one store, where it is bounded. */
  static final int ENTRIES = Heap.fitting(1, 50, 500);

  private PageStores() {}

  /**
   * Opens a store.
   *
   * @param kind which
   * @param folder where files are kept
   * @param name what the store is for; no two in one process have the same name
   * @return a store that no other cache uses
   */
  static CacheStore<AnswerKey, Object> open(StoreKind kind, Path folder, String name) {
    return Stores.<AnswerKey, Object>of(MissionJson::codec)
        .entries(ENTRIES)
        .folder(folder)
        .jcache(() -> jcache(name))
        .open(kind);
  }

  private static Cache<Object, Object> jcache(String name) {
    var settings = new MutableConfiguration<Object, Object>().setStoreByValue(false);
    return new CaffeineCachingProvider().getCacheManager().createCache(name, settings);
  }
}
