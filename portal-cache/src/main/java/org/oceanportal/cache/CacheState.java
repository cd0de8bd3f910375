package org.oceanportal.cache;

/**
 * How an answer stands to its freshness. The two stale states are those of RFC 5861, by name and in
 * meaning.
 */
public enum CacheState {
  /** Computed, or found within its freshness. */
  FRESH("fresh"),
  /** Its freshness is over; it is served at once while a new value is made in the background. */
  STALE_WHILE_REVALIDATE("stale-while-revalidate"),
  /** Its freshness is over and no new value could be made; the cause says why. */
  STALE_IF_ERROR("stale-if-error");

  private final String text;

  CacheState(String text) {
    this.text = text;
  }

  /** The name as RFC 5861 and people write it: {@code stale-if-error}. */
  @Override
  public String toString() {
    return text;
  }
}
