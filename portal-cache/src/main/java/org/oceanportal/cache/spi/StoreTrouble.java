package org.oceanportal.cache.spi;

import java.util.Objects;

/**
 * Something that a store found wrong with what it had kept, without failing.
 *
 * @param kind what it is
 * @param key the text of the key it concerns
 * @param detail what happened and what was done, in words
 */
public record StoreTrouble(Kind kind, String key, String detail) {

  /** What can be wrong. */
  public enum Kind {
    /** Kept content was damaged, cut short or foreign; it was not served. */
    DAMAGED,
    /** Kept content is of a newer version of this library; it was left alone. */
    NEWER_FORMAT,
    /** A value was dropped, because a newer one, or a removal, had come before it. */
    OVERTAKEN
  }

  /** Checks that no component is null. */
  public StoreTrouble {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(detail, "detail");
  }
}
