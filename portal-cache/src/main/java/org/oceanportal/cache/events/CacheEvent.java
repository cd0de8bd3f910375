package org.oceanportal.cache.events;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a cache.
 *
 * @param kind what
 * @param key the text of the key it concerns; {@code *} for all keys
 * @param at when
 * @param detail what happened, and what is lost by it, in words
 * @param cause why; null if there is no exception to show
 */
public record CacheEvent(
    Kind kind, String key, Instant at, String detail, @Nullable Throwable cause) {

  /** What happens in a cache. */
  public enum Kind {
    /** A value was computed. */
    LOADED,
    /** A value could not be computed. */
    LOAD_FAILED,
    /** A value was renewed, because its source had not changed. */
    RENEWED,
    /** A value was served after its freshness had ended. */
    SERVED_STALE,
    /** A computation took longer than its hard limit; nobody waits for it any longer. */
    LOAD_LIMIT,
    /** The wait for another process's computation reached its limit. */
    WAIT_LIMIT,
    /** The store could not do its work; the answer was given without it. */
    STORE_FAILED,
    /** The store failed or was slow several times in a row, and is left alone for a while. */
    STORE_LEFT_ALONE,
    /** The store, left alone before, works again. */
    STORE_USED_AGAIN,
    /** The store found damaged content and did not serve it. */
    DAMAGED,
    /** The store found content of a newer version of this library and left it alone. */
    NEWER_FORMAT,
    /** A value was not kept, because a newer one, or a removal, had come before it. */
    OVERTAKEN,
    /** One key, or every key, was forgotten. */
    INVALIDATED
  }

  /** Checks that kind, key, instant and detail are not null. */
  public CacheEvent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(detail, "detail");
  }
}
