package org.oceanportal.cache.contract;

import java.nio.file.Path;
import org.oceanportal.cache.CacheStore;
import org.oceanportal.cache.MissionQuestion;
import org.oceanportal.cache.ehcache.EhcacheStore;
import org.oceanportal.cache.json.MissionJson;
class CachedOnEhcacheDiskContractTest extends CachedContract {

  @Override
  CacheStore<MissionQuestion, Object> store(Path in) {
    return EhcacheStore.disk(10, 4, in, MissionJson.codec());
  }
}
