package org.oceanportal.cache.json;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an entry's JSON says of itself, readable without knowing the type of its value. It is not
 * checked against the checksum.
 *
 * @param format the version of the format
 * @param key the key's text
 * @param type the name of the value's type
 * @param schemaVersion the version of the value's fields
 * @param computedAt when the value was computed
 * @param validatedAt when it was last found to be that of its source
 * @param loadTime how long it took to compute
 */
public record EntryHeader(
    int format,
    String key,
    String type,
    int schemaVersion,
    Instant computedAt,
    Instant validatedAt,
    Duration loadTime) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /**
   * Reads a header.
   *
   * @param bytes an entry's JSON, as {@link JsonCodec} wrote it
   * @return its header; empty if there is none to be read
   */
  public static Optional<EntryHeader> read(byte[] bytes) {
    try {
      return Optional.of(MAPPER.readValue(bytes, EntryHeader.class));
    } catch (RuntimeException notOurs) {
      return Optional.empty();
    }
  }
}
