package org.oceanportal.cache.json;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

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
 * @param usefulUntil from when on the entry is never served again; null if it does not say
 */
public record EntryHeader(
    int format,
    String key,
    String type,
    int schemaVersion,
    Instant computedAt,
    Instant validatedAt,
    Duration loadTime,
    @Nullable Instant usefulUntil) {

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads a header, and nothing of the value behind it.
   *
   * @param json an entry's JSON, as {@link JsonCodec} wrote it; it is closed
   * @return its header; empty if there is none to be read
   */
  public static Optional<EntryHeader> read(InputStream json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      return Optional.of(of(fields(parser)));
    } catch (RuntimeException notOurs) {
      return Optional.empty();
    }
  }

  private static Map<String, String> fields(JsonParser parser) {
    Map<String, String> fields = new HashMap<>();
    parser.nextToken();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (name.equals("value")) {
        break;
      }
      if (parser.nextToken() != JsonToken.VALUE_NULL) {
        fields.put(name, parser.getString());
      }
    }
    return fields;
  }

  private static EntryHeader of(Map<String, String> fields) {
    String usefulUntil = fields.get("usefulUntil");
    return new EntryHeader(
        Integer.parseInt(text(fields, "format")),
        text(fields, "key"),
        text(fields, "type"),
        Integer.parseInt(text(fields, "schemaVersion")),
        Instant.parse(text(fields, "computedAt")),
        Instant.parse(text(fields, "validatedAt")),
        Duration.parse(text(fields, "loadTime")),
        usefulUntil == null ? null : Instant.parse(usefulUntil));
  }

  private static String text(Map<String, String> fields, String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }
}
