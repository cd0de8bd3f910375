package org.oceanportal.model;

import java.util.Objects;

/**
 * What people call a mission by: the platform's serial and the mission's number on it.
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

  /** {@code SEA045 M25}. */
  @Override
  public String toString() {
    return platformSerial + " M" + mission;
  }
}
