package org.oceanportal.cache.missions;

import org.oceanportal.cache.json.JsonCodec;

/** The answers to the portal's questions as JSON. */
public final class MissionJson {

  private MissionJson() {}

  /**
   * The answers of {@code CachedMissionStats}.
   *
   * @return what a {@code JsonFileStore}, or another store of bytes, writes and reads them with
   * @throws IllegalStateException if Jackson 3 is not there
   */
  public static JsonCodec<AnswerKey, Object> codec() {
    // First, since it says what is missing where Jackson is.
    JsonCodec<AnswerKey, Object> codec =
        JsonCodec.of(AnswerKey::toString, key -> MissionTypes.of(key.query()));
    return MissionTypes.withPageKeys(codec);
  }
}
