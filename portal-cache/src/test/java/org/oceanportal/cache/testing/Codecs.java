package org.oceanportal.cache.testing;

import org.oceanportal.cache.json.JsonCodec;
import org.oceanportal.cache.json.ValueType;

/** How the tests write their values. */
public final class Codecs {

  private Codecs() {}

  public static JsonCodec<String, Figures> figures() {
    return JsonCodec.of(ValueType.of("figures", 1, Figures.class));
  }

  public static JsonCodec<String, String> text() {
    return JsonCodec.of(ValueType.of("text", 1, String.class));
  }
}
