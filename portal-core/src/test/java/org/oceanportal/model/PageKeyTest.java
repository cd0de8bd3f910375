package org.oceanportal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageKeyTest {

  private static final String DATE = "{\"$date\": \"2024-01-01T00:00:00Z\"}";

  /** A key as a visitor could make one up. */
  private static String made(String sort, String place) {
    String json =
        String.format(
            Locale.ROOT, "{\"sort\": \"%s\", \"descending\": true, \"place\": %s}", sort, place);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String place(String column, String platform, String mission, String id) {
    return String.format(
        Locale.ROOT,
        "{\"column\": %s, \"platform\": %s, \"mission\": %s, \"id\": %s}",
        column,
        platform,
        mission,
        id);
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> PageKey.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("page key must be");
  }

  @Test
  void aKeyIsReadFromItsText() {
    PageKey key = PageKey.parse(made("START", place(DATE, "\"SEA045\"", "1", "\"x\"")));
    assertThat(PageKey.parse(key.toString())).isEqualTo(key).hasSameHashCodeAs(key);
    assertThat(key.sort()).isEqualTo(MissionSort.START);
    assertThat(key.descending()).isTrue();
  }

  @Test
  void aKeyCannotBeChanged() {
    var place = BsonDocument.parse(place(DATE, "\"SEA045\"", "1", "\"x\""));
    PageKey key = PageKey.of(MissionSort.START, true, place);
    String text = key.toString();
    place.put("mission", new BsonInt32(2));
    key.place().put("mission", new BsonInt32(3));
    assertThat(key).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"x\"",
        "7",
        "true",
        "null",
        "{\"$oid\": \"6b01c0000ad5414979000000\"}",
        "{\"$date\": \"2024-01-01T00:00:00Z\"}",
        "{\"$numberDecimal\": \"NaN\"}",
        "{\"$timestamp\": {\"t\": 1, \"i\": 1}}",
        "{\"$binary\": {\"base64\": \"AAAAAAAAAAAAAAAAAAAAAA==\", \"subType\": \"03\"}}",
        "{\"platform\": \"SEA045\", \"missions\": [1, {\"n\": 2}]}",
      })
  void anIdentifierMayBeOfAnyTypeThatIdentifiersHave(String id) {
    PageKey key = PageKey.parse(made("START", place(DATE, "null", "null", id)));
    assertThat(PageKey.parse(key.toString())).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"$gt\": \"\"}",
        "{\"a\": {\"$gt\": \"\"}}",
        "{\"$where\": \"1\"}",
        "{\"$regularExpression\": {\"pattern\": \"(a+)+$\", \"options\": \"\"}}",
        "{\"$code\": \"while(1){}\"}",
        "{\"$minKey\": 1}",
        "{\"$undefined\": true}",
        "{\"$dbPointer\": {\"$ref\": \"a\", \"$id\": {\"$oid\": \"000000000000000000000000\"}}}",
        "[1, [2, [3]]]",
        "{\"$binary\": {\"base64\": \"AAAA\", \"subType\": \"03\"}}",
        "{\"$binary\": {\"base64\": \"AAAA\", \"subType\": \"04\"}}",
      })
  void anIdentifierOfAnotherTypeIsRefused(String id) {
    assertRefused(made("START", place(DATE, "\"SEA045\"", "1", id)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"x\"",
        "1",
        "{\"$gt\": 1}",
        "{\"$date\": {\"$numberLong\": \"9223372036854775807\"}}",
      })
  void aColumnOfAnotherTypeIsRefused(String column) {
    assertRefused(made("START", place(column, "\"SEA045\"", "1", "\"x\"")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"$numberDouble\": \"Infinity\"}",
        "{\"$numberDouble\": \"NaN\"}",
        "{\"$numberDecimal\": \"1E6000\"}",
        "1e308",
        "-1.5",
        "\"far\"",
      })
  void aFigureThatIsNoneIsRefused(String column) {
    assertRefused(made("DISTANCE", place(column, "\"SEA045\"", "1", "\"x\"")));
  }

  @Test
  void aPlaceThatIsNoneIsRefused() {
    assertRefused(made("START", place(DATE, "{\"$gt\": \"\"}", "1", "\"x\"")));
    assertRefused(made("START", place(DATE, "\"a\"", "{\"$gt\": 1}", "\"x\"")));
    assertRefused(made("START", place(DATE, "\"a\"", "{\"$numberDouble\": \"NaN\"}", "\"x\"")));
    assertRefused(made("START", "{}"));
    assertRefused(made("START", "7"));
    assertRefused(made("START", "{\"column\": null, \"platform\": null, \"mission\": null}"));
    assertRefused(made("NOTHING", place(DATE, "null", "null", "1")));
  }

  @Test
  void aKeyThatIsNestedDeeplyIsRefused() {
    for (int depth : new int[] {90, 101, 1_000}) {
      String list = "[".repeat(depth) + "]".repeat(depth);
      assertRefused(made("START", place(DATE, "null", "null", list)));
    }
    String deep = "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000);
    assertRefused(made("START", place(DATE, "null", "null", deep)));
  }

  @Test
  void bracketsInATextAreNoDepth() {
    String id = "\"" + "{[\\\"".repeat(200) + "\"";
    assertThat(PageKey.parse(made("START", place(DATE, "null", "null", id)))).isNotNull();
  }

  @Test
  void aKeyThatIsTooLongIsRefusedByItsLength() {
    assertThatThrownBy(() -> PageKey.parse("A".repeat(PageKey.LONGEST_TEXT + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("page key must be at most 16384 characters but was 16385");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%%%", "nonsense", "e30", "bnVsbA", "W10", "\u00e9"})
  void aTextThatIsNoKeyIsRefused(String text) {
    assertRefused(text);
  }
}
