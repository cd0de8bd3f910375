package org.oceanportal.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * Where a page of missions ends: the place of its last mission in the list's order. To callers it
 * is opaque; as text it is fit for a URL.
 *
 * @param sort the column that orders the list
 * @param descending whether the greatest come first
 * @param place the sort values of the last mission
 */
public record PageKey(MissionSort sort, boolean descending, BsonDocument place) {

  private static final JsonWriterSettings EXACT =
      JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

  /** Checks that no component is null. */
  public PageKey {
    Objects.requireNonNull(sort, "sort");
    Objects.requireNonNull(place, "place");
  }

  /**
   * Reads a key from its text.
   *
   * @param text what {@link #toString} gave
   * @return the key
   * @throws IllegalArgumentException if the text is not a page key
   */
  public static PageKey parse(String text) {
    Objects.requireNonNull(text, "text");
    try {
      String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      BsonDocument key = BsonDocument.parse(json);
      return new PageKey(
          MissionSort.valueOf(key.getString("sort").getValue()),
          key.getBoolean("descending").getValue(),
          key.getDocument("place"));
    } catch (RuntimeException notOurs) {
      throw new IllegalArgumentException("page key must be one that a page gave but was " + text);
    }
  }

  /** The key as text of letters, digits, {@code -} and {@code _}. */
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
