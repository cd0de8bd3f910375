package org.oceanportal.spring;

import java.util.function.Supplier;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Checks of properties, which report what the library rejects under the property's name. */
final class Properties {

  private Properties() {}

  /**
   * Converts a property.
   *
   * @throws InvalidConfigurationPropertyValueException if the library rejects the value, so that
   *     Boot reports the property, its value, where it was set, and why
   */
  static <T> T checked(String property, Object value, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException refused) {
      throw new InvalidConfigurationPropertyValueException(
          property, value, String.valueOf(refused.getMessage()), refused);
    }
  }
}
