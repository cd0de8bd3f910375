package org.oceanportal.cache.contract;

import java.nio.file.Path;
import org.oceanportal.cache.CacheStore;
import org.oceanportal.cache.MissionQuestion;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.json.MissionJson;
class CachedInFilesContractTest extends CachedContract {

  @Override
  CacheStore<MissionQuestion, Object> store(Path in) {
    return JsonFileStore.in(in, MissionJson.codec());
  }
}
