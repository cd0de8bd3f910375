package org.example.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.internal.build.MongoDriverVersion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.cfg.PackageVersion;

/** Boot's BOM has versions of its own for what our jars need. */
class OwnVersionsTest {

  @Test
  void theDriverIsOurs() {
    assertThat(MongoDriverVersion.VERSION).isEqualTo(System.getProperty("portal.mongodb.version"));
  }

  @Test
  void jacksonIsOurs() {
    assertThat(PackageVersion.VERSION).hasToString(System.getProperty("portal.jackson.version"));
  }
}
