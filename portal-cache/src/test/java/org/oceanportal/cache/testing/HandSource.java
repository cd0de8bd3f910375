package org.oceanportal.cache.testing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.oceanportal.cache.spi.Loaded;
import org.oceanportal.cache.spi.Loader;

/** A source of values that counts its loads, and fails when the test says so. */
public final class HandSource implements Loader<String, String> {

  public final AtomicInteger loads = new AtomicInteger();
  public volatile String value = "first";
  public volatile RuntimeException failure;
  public volatile String fingerprint;
  public volatile RuntimeException fingerprintFailure;
  public volatile Runnable during = () -> {};

  @Override
  public Loaded<String> load(String key) {
    loads.incrementAndGet();
    during.run();
    RuntimeException now = failure;
    if (now != null) {
      throw now;
    }
    return Loaded.of(key + "=" + value);
  }

  @Override
  public Optional<String> fingerprint(String key) {
    if (fingerprintFailure != null) {
      throw fingerprintFailure;
    }
    return Optional.ofNullable(fingerprint);
  }
}
