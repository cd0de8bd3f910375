package org.oceanportal.internal;

import static org.oceanportal.mongo.MissionField.PLATFORM;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oceanportal.mongo.CollectionSchema;

/** Platforms as they are stored and as they are shown: 2016 and {@code SB2016}. */
public final class Platforms {

  private Platforms() {}

  /** The serial as it is shown, or null if the document holds none. */
  public static @Nullable String shown(Map<String, ?> document, CollectionSchema schema) {
    return shown(Values.at(document, schema.name(PLATFORM)), schema);
  }

  /** The serial as it is shown, or null if the value is none. */
  public static @Nullable String shown(@Nullable Object stored, CollectionSchema schema) {
    String prefix = schema.platformNumberPrefix();
    if (prefix == null) {
      return Values.text(stored);
    }
    Integer number = Values.integer(stored);
    return number == null ? null : prefix + number;
  }

  /** What a serial is stored as; empty if no platform of this collection can be called so. */
  public static Optional<Object> stored(String serial, CollectionSchema schema) {
    String prefix = schema.platformNumberPrefix();
    if (prefix == null) {
      return Optional.of(serial);
    }
    try {
      int number = Integer.parseInt(serial.substring(Math.min(prefix.length(), serial.length())));
      return serial.equals(prefix + number) ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
