package org.oceanportal.cache;

/**
 * How an answer stands to its freshness. Two of the stale states are those of RFC 5861, by name and
 * in meaning.
 */
public enum CacheState {
  /** Computed, or found within its freshness. */
  FRESH("fresh"),
  /** Its freshness is over; it is served at once while a new value is made in the background. */
  STALE_WHILE_REVALIDATE("stale-while-revalidate"),
  /**
   * Its freshness is over, and a new value is being made that has taken longer than the {@linkplain
   * LoadLimits#soft soft limit}.
   */
  STALE_WHILE_LOADING("stale-while-loading"),
  /** Its freshness is over and no new value could be made; the cause says why. */
  STALE_IF_ERROR("stale-if-error");

  private final String text;

  CacheState(String text) {
    this.text = text;
  }

  /** The name as people, and RFC 5861, write it: {@code stale-if-error}. */
  @Override
  public String toString() {
    return text;
  }
}
