package org.oceanportal.cache.testing;

import com.hazelcast.cache.HazelcastCachingProvider;
import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import javax.cache.CacheManager;
import javax.cache.Caching;

/** A cluster of one, on the loopback alone, that looks for nobody and calls nobody. */
public final class LoneHazelcast implements AutoCloseable {

  private final HazelcastInstance member;

  public LoneHazelcast() {
    System.setProperty("hazelcast.logging.type", "slf4j");
    member = Hazelcast.newHazelcastInstance(alone());
  }

  private static Config alone() {
    var config = new Config("portal-cache-test");
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.getJetConfig().setEnabled(false);
    var network = config.getNetworkConfig().setPort(0).setPortAutoIncrement(false);
    network.getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    network.getJoin().getAutoDetectionConfig().setEnabled(false);
    network.getJoin().getMulticastConfig().setEnabled(false);
    return config;
  }

  public CacheManager manager() {
    var provider =
        Caching.getCachingProvider("com.hazelcast.cache.impl.HazelcastServerCachingProvider");
    return provider.getCacheManager(
        null, null, HazelcastCachingProvider.propertiesByInstanceItself(member));
  }

  @Override
  public void close() {
    member.shutdown();
  }
}
