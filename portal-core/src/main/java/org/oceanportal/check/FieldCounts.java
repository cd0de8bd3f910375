package org.oceanportal.check;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.oceanportal.internal.Values;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;

/** The counters of one field, updated for each document. */
final class FieldCounts {

  private static final int MOST_EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 80;

  private final MissionField field;
  private final String name;
  private final boolean needed;
  private final FieldRules rules;
  private final List<String> examples = new ArrayList<>();
  private long valid;
  private long absent;
  private long invalid;

  FieldCounts(MissionField field, boolean needed, CollectionSchema schema) {
    this.field = field;
    this.name = schema.name(field);
    this.needed = needed;
    this.rules = new FieldRules(schema);
  }

  void add(Document document) {
    Object value = Values.at(document, name);
    if (value == null || FieldRules.isAbsent(value)) {
      absent++;
    } else if (rules.isValid(field, value)) {
      valid++;
    } else {
      invalid++;
      addExample(document, value);
    }
  }

  private void addExample(Document document, Object value) {
    if (examples.size() < MOST_EXAMPLES) {
      String text = String.valueOf(value);
      String shown =
          text.codePointCount(0, text.length()) > LONGEST_EXAMPLE
              ? text.substring(0, text.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "…"
              : text;
      examples.add(
          shown + " (" + value.getClass().getSimpleName() + ", _id " + document.get("_id") + ")");
    }
  }

  FieldCheck result() {
    return new FieldCheck(field, name, needed, valid, absent, invalid, examples);
  }
}
