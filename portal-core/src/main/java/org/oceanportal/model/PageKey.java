package org.oceanportal.model;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.bson.BSONException;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.json.JsonMode;
import org.bson.json.JsonParseException;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;

/**
 * The end of a page of missions: the place of its last mission in the list's order. It is opaque
 * and immutable; its text can be part of a URL.
 */
public final class PageKey {

  /** The length of the longest text that is parsed as a key. */
  public static final int LONGEST_TEXT = 16_384;

  private static final JsonWriterSettings EXACT =
      JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

  private final MissionSort sort;
  private final boolean descending;
  private final BsonDocument place;

  private PageKey(MissionSort sort, boolean descending, BsonDocument place) {
    this.sort = sort;
    this.descending = descending;
    this.place = place;
  }

  /**
   * Creates a key, for an implementation of a list; callers take those that a page has, or {@link
   * #parse} them.
   *
   * @param sort the column that orders the list
   * @param descending whether the greatest come first
   * @param place the sort values of the last mission: {@code column}, {@code platform}, {@code
   *     mission} and {@code id}
   * @return the key
   * @throws IllegalArgumentException if it is not a place in a list of this order
   */
  public static PageKey of(MissionSort sort, boolean descending, BsonDocument place) {
    Objects.requireNonNull(sort, "sort");
    PagePlace.check(sort, place);
    return new PageKey(sort, descending, place.clone());
  }

  /**
   * Parses a key.
   *
   * @param text the result of {@link #toString}
   * @return the key
   * @throws IllegalArgumentException if the text is not a page key, or longer than {@value
   *     #LONGEST_TEXT} characters
   */
  public static PageKey parse(String text) {
    Objects.requireNonNull(text, "text");
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "page key must be at most " + LONGEST_TEXT + " characters but was " + text.length());
    }
    try {
      String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      PagePlace.checkDepth(json);
      BsonDocument key = BsonDocument.parse(json);
      return of(
          MissionSort.valueOf(key.getString("sort").getValue()),
          key.getBoolean("descending").getValue(),
          key.getDocument("place"));
    } catch (BSONException | JsonParseException | IllegalArgumentException notOurs) {
      throw new IllegalArgumentException("page key must be one that a page gave but was " + text);
    }
  }

  /**
   * Returns the column that orders the list.
   *
   * @return the column
   */
  public MissionSort sort() {
    return sort;
  }

  /**
   * Returns the direction of the list.
   *
   * @return true if the greatest come first
   */
  public boolean descending() {
    return descending;
  }

  /**
   * Returns the sort values of the last mission, for an implementation of a list.
   *
   * @return a copy
   */
  public BsonDocument place() {
    return place.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PageKey key
        && sort == key.sort
        && descending == key.descending
        && place.equals(key.place);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sort, descending, place);
  }

  /** Returns the key as text of letters, digits, {@code -} and {@code _}. */
  @Override
  public String toString() {
    String json =
        new BsonDocument()
            .append("sort", new BsonString(sort.name()))
            .append("descending", BsonBoolean.valueOf(descending))
            .append("place", place)
            .toJson(EXACT);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
