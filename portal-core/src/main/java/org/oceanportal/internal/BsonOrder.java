package org.oceanportal.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonTimestamp;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.oceanportal.internal.text.CodePoints;

/**
 * The order in which a database sorts stored values: by type first, then within the type.
 *
 * <p>After "Comparison/Sort Order" in MongoDB's manual. Types that a document's identifier cannot
 * have, or that are long deprecated, are in order of type only.
 */
final class BsonOrder {

  static final Comparator<BsonValue> ASCENDING = BsonOrder::compare;

  private static final List<BsonType> TYPES =
      List.of(
          BsonType.MIN_KEY,
          BsonType.NULL,
          BsonType.DOUBLE,
          BsonType.STRING,
          BsonType.DOCUMENT,
          BsonType.ARRAY,
          BsonType.BINARY,
          BsonType.OBJECT_ID,
          BsonType.BOOLEAN,
          BsonType.DATE_TIME,
          BsonType.TIMESTAMP,
          BsonType.REGULAR_EXPRESSION,
          BsonType.DB_POINTER,
          BsonType.JAVASCRIPT,
          BsonType.JAVASCRIPT_WITH_SCOPE,
          BsonType.MAX_KEY);

  private BsonOrder() {}

  private static int rank(BsonValue value) {
    return switch (value.getBsonType()) {
      case INT32, INT64, DECIMAL128 -> TYPES.indexOf(BsonType.DOUBLE);
      case SYMBOL -> TYPES.indexOf(BsonType.STRING);
      case UNDEFINED -> TYPES.indexOf(BsonType.NULL);
      default -> TYPES.indexOf(value.getBsonType());
    };
  }

  private static int compare(BsonValue a, BsonValue b) {
    if (rank(a) != rank(b)) {
      return Integer.compare(rank(a), rank(b));
    }
    return switch (a.getBsonType()) {
      case INT32, INT64, DOUBLE, DECIMAL128 -> numbers((BsonNumber) a, (BsonNumber) b);
      case STRING -> texts(a, b);
      case DOCUMENT -> documents(a.asDocument(), b.asDocument());
      case BINARY -> binaries(a.asBinary(), b.asBinary());
      case OBJECT_ID -> ((BsonObjectId) a).compareTo((BsonObjectId) b);
      case BOOLEAN -> ((BsonBoolean) a).compareTo((BsonBoolean) b);
      case DATE_TIME -> ((BsonDateTime) a).compareTo((BsonDateTime) b);
      case TIMESTAMP -> ((BsonTimestamp) a).compareTo((BsonTimestamp) b);
      default -> 0;
    };
  }

  private static int texts(BsonValue a, BsonValue b) {
    return a instanceof BsonString text && b instanceof BsonString other
        ? CodePoints.ORDER.compare(text.getValue(), other.getValue())
        : 0;
  }

  /** Compares numbers by value, whatever their type; NaN before all others. */
  private static int numbers(BsonNumber a, BsonNumber b) {
    if (isFinite(a) && isFinite(b)) {
      return decimal(a).compareTo(decimal(b));
    }
    return Double.compare(extent(a), extent(b));
  }

  private static boolean isFinite(BsonNumber number) {
    return number.isDecimal128()
        ? number.decimal128Value().isFinite()
        : Double.isFinite(number.doubleValue());
  }

  private static BigDecimal decimal(BsonNumber number) {
    if (number.isDecimal128()) {
      return Values.exact(number.decimal128Value());
    }
    return number.isDouble()
        ? new BigDecimal(number.doubleValue())
        : BigDecimal.valueOf(number.longValue());
  }

  /** Returns the place of a number that is not finite, beside those that are. */
  private static double extent(BsonNumber number) {
    if (isFinite(number)) {
      return 0;
    }
    double value = number.doubleValue();
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : Math.signum(value);
  }

  private static int documents(BsonDocument a, BsonDocument b) {
    Iterator<Map.Entry<String, BsonValue>> fields = a.entrySet().iterator();
    Iterator<Map.Entry<String, BsonValue>> others = b.entrySet().iterator();
    while (fields.hasNext() && others.hasNext()) {
      int order = fields(fields.next(), others.next());
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(fields.hasNext(), others.hasNext());
  }

  /** Compares fields by the type of their value, then by name, then by value. */
  private static int fields(Map.Entry<String, BsonValue> a, Map.Entry<String, BsonValue> b) {
    int types = Integer.compare(rank(a.getValue()), rank(b.getValue()));
    int names = types == 0 ? CodePoints.ORDER.compare(a.getKey(), b.getKey()) : types;
    return names == 0 ? compare(a.getValue(), b.getValue()) : names;
  }

  /** Compares binaries by length, then subtype, then unsigned bytes. */
  private static int binaries(BsonBinary a, BsonBinary b) {
    int lengths = Integer.compare(a.getData().length, b.getData().length);
    int types = lengths == 0 ? Integer.compare(a.getType() & 0xff, b.getType() & 0xff) : lengths;
    return types == 0 ? Arrays.compareUnsigned(a.getData(), b.getData()) : types;
  }
}
