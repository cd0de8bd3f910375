package org.oceanportal.cache.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oceanportal.cache.MissionQuestion;
import org.oceanportal.model.Breakdown;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.PageKey;
import org.oceanportal.model.RecentMission;
import org.oceanportal.model.Track;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
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

  /**
   * Raise a version when the rules of an answer change: answers stored by earlier programs are then
   * not read. A change of a record shows by itself.
   */
  private static final Map<String, ValueType> TYPES =
      Map.of(
          "recent", ValueType.of("recent", 2, new TypeReference<List<RecentMission>>() {}),
          "totals", ValueType.of("totals", 2, FleetTotals.class),
          "breakdown", ValueType.of("breakdown", 2, Breakdown.class),
          "mission", ValueType.of("mission", 2, new TypeReference<Optional<Mission>>() {}),
          "missions", ValueType.of("missions", 2, MissionPage.class),
          "tracks", ValueType.of("tracks", 1, new TypeReference<List<Track>>() {}));

  private MissionTypes() {}

  static JsonCodec<MissionQuestion, Object> codec() {
    return JsonCodec.<MissionQuestion, Object>of(
            MissionQuestion::toString, question -> type(question.name()))
        .with(pageKeysAsText());
  }

  private static ValueType type(String question) {
    ValueType type = TYPES.get(question);
    if (type == null) {
      throw new IllegalArgumentException("no question is called " + question);
    }
    return type;
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
