package org.oceanportal.views.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.oceanportal.model.PageKey;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** A writer of JSON documents: names in the order of the record, instants as ISO-8601 with Z. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(
              new SimpleModule()
                  .addSerializer(PageKey.class, new ToStringSerializer(PageKey.class)))
          .build();

  private static final JsonMapper COMPACT =
      MAPPER.rebuild().disable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /** Writes a value as one document that cannot control a terminal, and ends the line. */
  public static void write(Object value, Writer out) {
    // What is escaped can only stand in a text, where JSON has the same escapes.
    String document = Printable.lines(MAPPER.writeValueAsString(value));
    try {
      out.write(document);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a value as one document without blanks between its parts. */
  public static String compact(Object value) {
    return COMPACT.writeValueAsString(value);
  }

  /** Returns a value as a tree, for comparison. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }
}
