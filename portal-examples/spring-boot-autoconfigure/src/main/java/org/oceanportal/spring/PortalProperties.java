package org.oceanportal.spring;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Strategy;
import org.oceanportal.cache.StoreKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an application can set of its portal.
 *
 * @param enabled Whether the portal is configured at all.
 * @param database Database to read. By default the one of the MongoDB connection, else "portal".
 * @param strategy How questions are answered: loop or pushdown.
 * @param maxTime How long the server may work on one command.
 * @param cache How answers are kept.
 */
@ConfigurationProperties("portal")
public record PortalProperties(
    @DefaultValue("true") boolean enabled,
    @Nullable String database,
    @DefaultValue("pushdown") Strategy strategy,
    @DefaultValue("10s") Duration maxTime,
    @DefaultValue Cache cache) {

  /**
   * How answers are kept.
   *
   * @param store Where answers are kept. A CacheStore bean of the application takes its place.
   * @param maximumSize How many answers to keep in memory.
   * @param folder Folder of the files. Needed if the store is "file" or "layered".
   * @param ttl How long an answer is fresh.
   * @param staleWhileRevalidate For how long after that it is served at once, while a new one is
   *     computed.
   * @param staleIfError For how long after the end of freshness it is served if no new one can be
   *     computed.
   * @param softLimit How long a load may take until a stale answer is served meanwhile. No limit
   *     unless it is set.
   * @param hardLimit How long callers wait for a load at most. No limit unless it is set.
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
