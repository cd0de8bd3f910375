package org.oceanportal.command;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.Freshness;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of whether and for how long answers are cached. */
final class CacheOptions {

  /**
   * The stores for answers. Other stores serve processes that live longer than a command. Other
   * stores serve processes that live longer than a command.
   */
  enum Store {
    NONE,
    FILE
  }

  private final Store standardStore;
  private final Duration standardTtl;

  @Mixin private final CacheFolderOption folder = new CacheFolderOption();

  @Option(
      names = "--cache",
      paramLabel = "none|file",
      description =
          "Whether answers are cached in files; the default is file for totals, else none.")
  private @Nullable Store store;

  @Option(
      names = "--ttl",
      paramLabel = "TIME",
      converter = Words.ToDuration.class,
      description = {
        "The time for which a cached answer is used, such as 30m or 24h; the default",
        "is 24h for totals and 10m for recent."
      })
  private @Nullable Duration ttl;

  @Option(
      names = "--stale-if-error",
      paramLabel = "TIME",
      converter = Words.ToDuration.class,
      description =
          "The time after that for which it is used if no new one can be computed; 0s by default.")
  private @Nullable Duration staleIfError;

  @Option(names = "--fresh", description = "Computes a new answer, and caches it.")
  private boolean fresh;

  private CacheOptions(Store standardStore, Duration standardTtl) {
    this.standardStore = standardStore;
    this.standardTtl = standardTtl;
  }

  /** Returns options that cache for a day, since totals change little. */
  static CacheOptions ofTotals() {
    return new CacheOptions(Store.FILE, Duration.ofHours(24));
  }

  /** Returns options that do not cache unless requested. */
  static CacheOptions ofRecent() {
    return new CacheOptions(Store.NONE, Duration.ofMinutes(10));
  }

  CacheFolderOption folder() {
    return folder;
  }

  /** Returns whether to refresh cached answers. */
  boolean fresh() {
    return fresh;
  }

  /** Returns whether answers are cached. */
  boolean keeps() {
    boolean keeps = (store == null ? standardStore : store) == Store.FILE;
    if (!keeps && (ttl != null || staleIfError != null || folder.named().isPresent())) {
      throw new UsageException(
          "--ttl, --stale-if-error and --cache-dir are about cached answers: add --cache file");
    }
    return keeps;
  }

  Freshness freshness() {
    Duration limit = ttl == null ? standardTtl : ttl;
    Duration stale = staleIfError == null ? Duration.ZERO : staleIfError;
    return UsageException.refusing(() -> Freshness.ttl(limit).staleIfError(stale));
  }
}
