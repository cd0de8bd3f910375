package org.oceanportal.spring;

import static org.oceanportal.spring.Properties.checked;

import java.nio.file.Path;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.LoadLimits;
import org.oceanportal.cache.StoreKind;
import org.oceanportal.cache.Stores;
import org.oceanportal.cache.missions.AnswerKey;
import org.oceanportal.cache.missions.MissionJson;
import org.oceanportal.cache.spi.CacheStore;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** The properties {@code portal.cache.*}, converted for the cache. */
record CacheSettings(PortalProperties.Cache properties) {

  private static final String PREFIX = "portal.cache.";

  CacheStore<AnswerKey, Object> store() {
    StoreKind kind = properties.store();
    Stores<AnswerKey, Object> stores = Stores.of(MissionJson::codec);
    if (kind.usesFiles()) {
      stores.folder(folder());
    } else if (kind == StoreKind.JCACHE) {
      throw refused("a JCache is the application's to make: give it a CacheStore bean");
    }
    int size = properties.maximumSize();
    return checked(PREFIX + "maximum-size", size, () -> stores.entries(size).open(kind));
  }

  private Path folder() {
    Path folder = properties.folder();
    if (folder == null) {
      throw refused("the file store needs a folder: set portal.cache.folder");
    }
    return folder;
  }

  private RuntimeException refused(String reason) {
    return new InvalidConfigurationPropertyValueException(
        PREFIX + "store", properties.store(), reason);
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
