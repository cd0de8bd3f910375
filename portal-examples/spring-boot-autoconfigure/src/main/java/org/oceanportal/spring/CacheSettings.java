package org.oceanportal.spring;

import static org.oceanportal.spring.Properties.checked;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.oceanportal.cache.AnswerKey;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.LoadLimits;
import org.oceanportal.cache.caffeine.CaffeineStore;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.json.MissionJson;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.memory.NoStore;
import org.oceanportal.cache.spi.CacheStore;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** The properties {@code portal.cache.*} as the cache takes them. */
record CacheSettings(PortalProperties.Cache properties) {

  private static final String PREFIX = "portal.cache.";

  CacheStore<AnswerKey, Object> store() {
    int size = properties.maximumSize();
    return switch (properties.store()) {
      case NONE -> new NoStore<>();
      case MEMORY -> sized(() -> new LruStore<>(size));
      case CAFFEINE -> sized(() -> CaffeineStore.of(size));
      case FILE -> JsonFileStore.in(folder(), MissionJson.codec());
    };
  }

  private <T> T sized(Supplier<T> store) {
    return checked(PREFIX + "maximum-size", properties.maximumSize(), store);
  }

  private Path folder() {
    Path folder = properties.folder();
    if (folder == null) {
      throw new InvalidConfigurationPropertyValueException(
          PREFIX + "store", properties.store(), "the files need a folder: set portal.cache.folder");
    }
    return folder;
  }

  Freshness freshness() {
    var ttl = properties.ttl();
    var revalidate = properties.staleWhileRevalidate();
    var error = properties.staleIfError();
    Freshness fresh = checked(PREFIX + "ttl", ttl, () -> Freshness.ttl(ttl));
    Freshness stale =
        checked(
            PREFIX + "stale-while-revalidate",
            revalidate,
            () -> fresh.staleWhileRevalidate(revalidate));
    return checked(PREFIX + "stale-if-error", error, () -> stale.staleIfError(error));
  }

  LoadLimits loadLimits() {
    var soft = properties.softLimit();
    var hard = properties.hardLimit();
    checked(PREFIX + "hard-limit", String.valueOf(hard), () -> new LoadLimits(null, hard));
    return checked(PREFIX + "soft-limit", String.valueOf(soft), () -> new LoadLimits(soft, hard));
  }
}
