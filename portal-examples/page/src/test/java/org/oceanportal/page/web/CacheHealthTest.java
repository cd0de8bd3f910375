package org.oceanportal.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CacheHealthTest {

  @Test
  void failuresAreToldWithWhetherTheStoresAreLeftAlone() {
    var failures = new AtomicLong();
    var health = new CacheHealth(Optional.empty());
    health.watch(failures::get, () -> "reads closed, writes open");
    assertThat(health.get()).isEqualTo("works");
    failures.set(3);

    assertThat(health.get())
        .isEqualTo("could not be read or written 3 times; reads closed, writes open");
  }
}
