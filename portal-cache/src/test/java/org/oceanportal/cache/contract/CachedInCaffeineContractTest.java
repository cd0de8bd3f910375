package org.oceanportal.cache.contract;

import java.nio.file.Path;
import org.oceanportal.cache.CacheStore;
import org.oceanportal.cache.MissionQuestion;
import org.oceanportal.cache.caffeine.CaffeineStore;
class CachedInCaffeineContractTest extends CachedContract {

  @Override
  CacheStore<MissionQuestion, Object> store(Path in) {
    return CaffeineStore.of(100);
  }
}
