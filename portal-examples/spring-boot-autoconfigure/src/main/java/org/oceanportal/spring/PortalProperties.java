package org.oceanportal.spring;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Strategy;
import org.oceanportal.cache.StoreKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties of an application's portal.
 *
 * @param enabled Whether the portal is configured at all.
 * @param database Database to read. By default the one of the MongoDB connection, else "portal".
 * @param strategy Strategy that answers queries: loop or pushdown.
 * @param maxTime Time that the server may work on one command.
 * @param cache Caching of answers.
 */
@ConfigurationProperties("portal")
public record PortalProperties(
    @DefaultValue("true") boolean enabled,
    @Nullable String database,
    @DefaultValue("pushdown") Strategy strategy,
    @DefaultValue("10s") Duration maxTime,
    @DefaultValue Cache cache) {

  /**
   * The caching of answers.
   *
   * @param store Store for cached answers. A CacheStore bean of the application replaces it.
   * @param maximumSize Most answers to keep in memory.
   * @param folder Folder of the files. Required if the store is "file" or "layered".
   * @param ttl Time for which an answer is fresh.
   * @param staleWhileRevalidate Time after that for which it is served at once, while a new one is
   *     computed.
   * @param staleIfError Time after the end of freshness for which it is served if no new one can be
   *     computed.
   * @param softLimit Time that a load may take until a stale answer is served meanwhile. No limit
   *     unless it is set.
   * @param hardLimit Longest time that callers wait for a load. No limit unless it is set.
   */
  public record Cache(
      @DefaultValue("memory") StoreKind store,
      @DefaultValue("128") int maximumSize,
      @Nullable Path folder,
      @DefaultValue("24h") Duration ttl,
      @DefaultValue("0s") Duration staleWhileRevalidate,
      @DefaultValue("0s") Duration staleIfError,
      @Nullable Duration softLimit,
      @Nullable Duration hardLimit) {}
}
