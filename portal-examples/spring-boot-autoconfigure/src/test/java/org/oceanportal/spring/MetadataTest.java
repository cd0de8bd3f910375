package org.oceanportal.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an editor shows of the properties. */
class MetadataTest {

  @Test
  void everyPropertyHasADescription() throws IOException {
    JsonNode properties = metadata().get("properties");

    assertThat(properties)
        .extracting(property -> property.get("name").asString())
        .containsExactlyInAnyOrder(
            "portal.enabled",
            "portal.database",
            "portal.strategy",
            "portal.max-time",
            "portal.cache.store",
            "portal.cache.maximum-size",
            "portal.cache.folder",
            "portal.cache.ttl",
            "portal.cache.stale-while-revalidate",
            "portal.cache.stale-if-error",
            "portal.cache.soft-limit",
            "portal.cache.hard-limit");
    assertThat(properties)
        .allSatisfy(property -> assertThat(property.get("description").asString()).isNotBlank());
  }

  private static JsonNode metadata() throws IOException {
    try (InputStream file =
        PortalProperties.class.getResourceAsStream(
            "/META-INF/spring-configuration-metadata.json")) {
      return new JsonMapper().readTree(file);
    }
  }
}
