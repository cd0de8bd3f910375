package org.oceanportal.cache.spi;

/**
 * How a cache stands to its store. After three failures in a row, or three calls in a row that took
 * longer than five seconds, the store is left alone for five seconds, and for twice as long each
 * time that it fails again, up to a minute; each pause is shortened at random by up to half.
 * Meanwhile answers are computed and not kept.
 */
public enum BreakerState {
  /** The store is used. */
  CLOSED("closed"),
  /** The store is asked once, after a pause; all others go on without it. */
  HALF_OPEN("half-open"),
  /** The store is left alone. */
  OPEN("open");

  private final String text;

  BreakerState(String text) {
    this.text = text;
  }

  /** The name as people write it: {@code half-open}. */
  @Override
  public String toString() {
    return text;
  }
}
