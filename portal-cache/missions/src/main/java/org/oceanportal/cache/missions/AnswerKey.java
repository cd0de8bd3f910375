package org.oceanportal.cache.missions;

import java.util.Objects;
import org.oceanportal.query.MissionQuery;

/**
 * The key of a cached answer: the query, and the source that answers it.
 *
 * <p>An instant that was asked for is part of it, the moment of asking is not: "recent" is one key,
 * whenever it is asked.
 *
 * @param query the query
 * @param source where the answer comes from
 */
public record AnswerKey(MissionQuery<?> query, StatsSource source) {

  private static final String OF = " of ";

  /** Checks that no component is null. */
  public AnswerKey {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(source, "source");
  }

  /**
   * Returns the key as people read it, and as files are named by: {@code totals{fleet=GLIDERS,
   * scope=basin, year=null, measure=BY_START, at=null} of {hosts="127.0.0.1:27017",
   * database="portal", schema="standard", strategy=PUSHDOWN}}.
   *
   * @return a text that is that of no other key
   */
  @Override
  public String toString() {
    return query.name() + KeyText.of(query) + OF + KeyText.of(source);
  }

  /**
   * The two parts of a key's text.
   *
   * @param query the query's
   * @param source the source's; empty if the text is not a key's
   */
  public record Text(String query, String source) {

    /** Checks that no component is null. */
    public Text {
      Objects.requireNonNull(query, "query");
      Objects.requireNonNull(source, "source");
    }

    /**
     * Returns the parts of a text.
     *
     * @param key what {@link AnswerKey#toString} gave; any other text is all query
     * @return its parts
     */
    public static Text of(String key) {
      int between = KeyText.indexOutsideQuotes(key, OF);
      return between < 0
          ? new Text(key, "")
          : new Text(key.substring(0, between), key.substring(between + OF.length()));
    }
  }
}
