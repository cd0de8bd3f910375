package org.oceanportal.cache.contract;

import java.nio.file.Path;
import org.oceanportal.cache.CacheStore;
import org.oceanportal.cache.MissionQuestion;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.json.MissionJson;
import org.oceanportal.cache.layered.LayeredStore;
import org.oceanportal.cache.memory.LruStore;
class CachedInLayersContractTest extends CachedContract {

  @Override
  CacheStore<MissionQuestion, Object> store(Path in) {
    return new LayeredStore<>(new LruStore<>(100), JsonFileStore.in(in, MissionJson.codec()));
  }
}
