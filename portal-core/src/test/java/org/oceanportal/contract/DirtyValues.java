package org.oceanportal.contract;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonRegularExpression;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.MaxKey;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;

/** Stored values that cannot be right, by what they are. */
@SuppressWarnings("JavaUtilDate") // Instant does not reach as far as the dates stored here
final class DirtyValues {

  private DirtyValues() {}

  /** Values that are no figure. */
  static Map<String, Object> noFigures() {
    var values = new LinkedHashMap<String, Object>();
    values.put("not a number", Double.NaN);
    values.put("negative int", -1);
    values.put("negative long", Long.MIN_VALUE);
    values.put("negative fraction", -0.5);
    values.put("smallest negative", -Double.MIN_VALUE);
    values.put("infinite", Double.POSITIVE_INFINITY);
    values.put("negative infinite", Double.NEGATIVE_INFINITY);
    values.put("beyond exact long", (1L << 53) + 1);
    values.put("greatest long", Long.MAX_VALUE);
    values.put("beyond exact double", 0x1p53 + 2);
    values.put("greatest double", Double.MAX_VALUE);
    values.put("decimal not a number", Decimal128.NaN);
    values.put("decimal infinite", Decimal128.POSITIVE_INFINITY);
    values.put("decimal negative", Decimal128.parse("-0.001"));
    values.put("decimal just beyond exact", Decimal128.parse("9007199254740992.1"));
    values.put("decimal beyond exact", Decimal128.parse("9007199254740994"));
    values.put("decimal beyond double", Decimal128.parse("1E+400"));
    values.put("text", "12");
    values.put("empty text", "");
    values.put("boolean", true);
    values.put("date", new Date(12));
    values.put("list", List.of(12));
    values.put("empty list", List.of());
    values.put("document", new Document("value", 12));
    values.put("identifier", new ObjectId());
    values.put("timestamp", new BsonTimestamp(12));
    values.put("bytes", new Binary(new byte[] {12}));
    values.put("pattern", new BsonRegularExpression("12"));
    values.put("smallest key", new MinKey());
    values.put("greatest key", new MaxKey());
    return values;
  }

  /** Values that are no time. */
  static Map<String, Object> noTimes() {
    var values = new LinkedHashMap<String, Object>();
    values.put("text", "2024-05-05T00:00:00Z");
    values.put("long", 1_714_867_200_000L);
    values.put("double", 1.7148672e12);
    values.put("not a number", Double.NaN);
    values.put("boolean", false);
    values.put("list", List.of(Instant.parse("2024-05-05T00:00:00Z")));
    values.put("empty list", List.of());
    values.put("document", new Document());
    values.put("identifier", new ObjectId());
    values.put("timestamp", new BsonTimestamp(12));
    values.put("bytes", new Binary(new byte[] {12}));
    values.put("pattern", new BsonRegularExpression("12"));
    values.put("smallest key", new MinKey());
    values.put("greatest key", new MaxKey());
    values.put("before year 1", new Date(-62_135_596_800_001L));
    values.put("after year 9999", new Date(253_402_300_800_000L));
    values.put("greatest date", new Date(Long.MAX_VALUE));
    values.put("smallest date", new Date(Long.MIN_VALUE));
    return values;
  }
}
