package org.oceanportal.cache.json;

import org.oceanportal.cache.AnswerKey;

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
    JsonCodec.requireJackson();
    return MissionTypes.codec();
  }
}
