package org.oceanportal.internal;

import static org.oceanportal.mongo.MissionField.MISSION;
import static org.oceanportal.mongo.MissionField.PLATFORM;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.MissionKey;
import org.oceanportal.mongo.CollectionSchema;

/**
 * The conversion between platforms as they are stored and as they are shown: 2016 and {@code
 * SB2016}.
 */
public final class Platforms {

  private Platforms() {}

  /** Returns the serial as it is shown, or null if the document holds none. */
  public static @Nullable String shown(Map<String, ?> document, CollectionSchema schema) {
    return shown(Values.at(document, schema.name(PLATFORM)), schema);
  }

  /** Returns the serial as it is shown, or null if the value is none. */
  public static @Nullable String shown(@Nullable Object stored, CollectionSchema schema) {
    String prefix = schema.platformNumberPrefix();
    if (prefix == null) {
      return Values.text(stored);
    }
    Integer number = Values.integer(stored);
    return number == null ? null : prefix + number;
  }

  /** Returns a mission's key; empty if its platform or its number is missing. */
  public static Optional<MissionKey> key(
      @Nullable Object platform, @Nullable Object mission, CollectionSchema schema) {
    return MissionKey.of(shown(platform, schema), Values.integer(mission));
  }

  /** Returns the key of a document. */
  public static Optional<MissionKey> key(Map<String, ?> document, CollectionSchema schema) {
    return key(Values.of(document, PLATFORM, schema), Values.of(document, MISSION, schema), schema);
  }

  /** Returns the stored value of a serial; empty if no platform of this collection can have it. */
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
