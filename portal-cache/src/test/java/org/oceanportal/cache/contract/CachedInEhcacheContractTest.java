package org.oceanportal.cache.contract;

import java.nio.file.Path;
import org.oceanportal.cache.CacheStore;
import org.oceanportal.cache.MissionQuestion;
import org.oceanportal.cache.ehcache.EhcacheStore;
import org.oceanportal.cache.json.MissionJson;
class CachedInEhcacheContractTest extends CachedContract {

  @Override
  CacheStore<MissionQuestion, Object> store(Path in) {
    return EhcacheStore.offHeap(10, 4, MissionJson.codec());
  }
}
