package org.oceanportal.spring;

import java.util.function.Supplier;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Has what the library refuses told by the property that it comes from. */
final class Properties {

  private Properties() {}

  /**
   * What is made of a property.
   *
   * @throws InvalidConfigurationPropertyValueException if the library refuses the value, which
   *     makes Boot tell the property, its value, where it was set, and why not
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
