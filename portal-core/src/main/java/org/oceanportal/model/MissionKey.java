package org.oceanportal.model;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name by which people know a mission: the platform's serial and the mission's number on it.
 *
 * @param platformSerial the serial as it is shown, {@code SEA045} or {@code SB2016}; not empty
 * @param mission the number
 */
public record MissionKey(String platformSerial, int mission) {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the serial is empty
   */
  public MissionKey {
    Objects.requireNonNull(platformSerial, "platformSerial");
    if (platformSerial.isEmpty()) {
      throw new IllegalArgumentException("platformSerial must not be empty");
    }
  }

  /**
   * Returns the key of a mission that may lack one.
   *
   * @param platformSerial its platform's serial; null or empty if it has none
   * @param mission its number; null if it has none
   * @return the key; empty if either is missing
   */
  public static Optional<MissionKey> of(
      @Nullable String platformSerial, @Nullable Integer mission) {
    return platformSerial == null || platformSerial.isEmpty() || mission == null
        ? Optional.empty()
        : Optional.of(new MissionKey(platformSerial, mission));
  }

  /** Returns the key as text: {@code SEA045 M25}. */
  @Override
  public String toString() {
    return platformSerial + " M" + mission;
  }
}
