package org.oceanportal.cache.jcache;

import javax.cache.CacheManager;
import org.junit.jupiter.api.AfterAll;
import org.oceanportal.cache.testing.LoneHazelcast;

class JCacheOnHazelcastTest extends JCacheStoreContract {

  private LoneHazelcast member;

  @Override
  CacheManager manager() {
    member = new LoneHazelcast();
    return member.manager();
  }

  @AfterAll
  void stop() {
    member.close();
  }
}
