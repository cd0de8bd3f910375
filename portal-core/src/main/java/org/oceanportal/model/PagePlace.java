package org.oceanportal.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonNumber;
import org.bson.BsonType;
import org.bson.BsonValue;

/** The rules for the place in a page key, which may be forged. */
final class PagePlace {

  /** The deepest nesting of a stored document. */
  private static final int DEEPEST = 100;

  private static final long FIRST_MILLIS = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
  private static final long LAST_MILLIS = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
  private static final double GREATEST_FIGURE = 0x1p53;

  private static final int UUID_BYTES = 16;

  private static final Set<String> NAMES = Set.of("column", "platform", "mission", "id");

  /** The types that identifiers have; servers accept a few more that nobody uses. */
  private static final Set<BsonType> OF_AN_ID =
      EnumSet.of(
          BsonType.NULL,
          BsonType.STRING,
          BsonType.INT32,
          BsonType.INT64,
          BsonType.DOUBLE,
          BsonType.DECIMAL128,
          BsonType.BOOLEAN,
          BsonType.DATE_TIME,
          BsonType.TIMESTAMP,
          BsonType.OBJECT_ID,
          BsonType.BINARY,
          BsonType.DOCUMENT);

  private PagePlace() {}

  /** Checks that a place is one in a list by this column. */
  static void check(MissionSort sort, BsonDocument place) {
    boolean isPlace =
        place.keySet().equals(NAMES)
            && isColumn(sort, value(place, "column"))
            && isAny(value(place, "platform"), BsonType.STRING)
            && isAny(value(place, "mission"), BsonType.INT32)
            && isId(value(place, "id"), true);
    if (!isPlace) {
      throw new IllegalArgumentException(
          "page key must hold a place in a list by " + sort + " but was " + place);
    }
  }

  private static BsonValue value(BsonDocument place, String name) {
    return place.get(name, BsonNull.VALUE);
  }

  private static boolean isColumn(MissionSort sort, BsonValue column) {
    return column.isNull()
        || switch (sort) {
          case PLATFORM, PROJECT -> column.isString();
          case START, END -> column instanceof BsonDateTime date && isDate(date);
          case PROFILES, DISTANCE -> column instanceof BsonNumber number && isFigure(number);
        };
  }

  private static boolean isDate(BsonDateTime date) {
    return date.getValue() >= FIRST_MILLIS && date.getValue() <= LAST_MILLIS;
  }

  private static boolean isFigure(BsonNumber number) {
    double figure = number.doubleValue();
    return number.isDouble() && figure >= 0 && figure <= GREATEST_FIGURE;
  }

  private static boolean isAny(BsonValue value, BsonType type) {
    return value.equals(BsonNull.VALUE) || value.getBsonType() == type;
  }

  /**
   * Returns whether a value can be an identifier. A document as an identifier may hold lists, and
   * no operators.
   */
  private static boolean isId(BsonValue id, boolean outermost) {
    if (id.isArray() && !outermost) {
      return id.asArray().stream().allMatch(element -> isId(element, false));
    }
    return OF_AN_ID.contains(id.getBsonType())
        && (!id.isBinary() || isWhole(id.asBinary()))
        && (!id.isDocument() || id.asDocument().entrySet().stream().allMatch(PagePlace::isField));
  }

  /**
   * Returns whether a UUID has its 16 bytes. The embedded server ends a connection on which one of
   * another length is sent.
   */
  private static boolean isWhole(BsonBinary binary) {
    return !BsonBinarySubType.isUuid(binary.getType()) || binary.getData().length == UUID_BYTES;
  }

  private static boolean isField(Map.Entry<String, BsonValue> field) {
    return !field.getKey().startsWith("$") && isId(field.getValue(), false);
  }

  /** Checks that a text can be parsed: the parser handles nesting by recursion. */
  static void checkDepth(String json) {
    int depth = 0;
    boolean inText = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inText) {
        i += c == '\\' ? 1 : 0;
        inText = c != '"';
      } else {
        inText = c == '"';
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      }
      if (depth > DEEPEST) {
        throw new IllegalArgumentException("page key must be at most " + DEEPEST + " deep");
      }
    }
  }
}
