package org.oceanportal.cache.missions;

import org.oceanportal.cache.json.JsonCodec;
import org.oceanportal.cache.json.ValueType;
import org.oceanportal.model.PageKey;
import org.oceanportal.query.MissionQuery;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The types of the answers to the portal's questions. Apart from {@link MissionJson}, which can be
 * asked for, and can say what is missing, without Jackson.
 */
final class MissionTypes {

  private MissionTypes() {}

  static JsonCodec<AnswerKey, Object> withPageKeys(JsonCodec<AnswerKey, Object> codec) {
    return codec.with(pageKeysAsText());
  }

  static ValueType of(MissionQuery<?> query) {
    return new ValueType(query.name(), query.version(), query.answerType());
  }

  private static JacksonModule pageKeysAsText() {
    return new SimpleModule("portal")
        .addSerializer(new PageKeyWriter())
        .addDeserializer(PageKey.class, new PageKeyReader());
  }

  private static final class PageKeyWriter extends StdSerializer<PageKey> {
    PageKeyWriter() {
      super(PageKey.class);
    }

    @Override
    public void serialize(PageKey key, JsonGenerator json, SerializationContext context) {
      json.writeString(key.toString());
    }
  }

  private static final class PageKeyReader extends StdDeserializer<PageKey> {
    PageKeyReader() {
      super(PageKey.class);
    }

    @Override
    public PageKey deserialize(JsonParser json, DeserializationContext context) {
      return PageKey.parse(json.getString());
    }
  }
}
