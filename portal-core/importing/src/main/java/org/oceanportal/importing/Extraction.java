package org.oceanportal.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Fields that are extracted from a column: each named group of a pattern that matches the whole
 * cell.
 *
 * @param column the column
 * @param pattern the pattern
 * @param fields the fields, in order of their groups
 */
record Extraction(String column, Pattern pattern, List<ImportField> fields) implements Derivation {

  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

  // No identifier is longer, and a pattern may take the stack for each letter.
  private static final int LONGEST = 1_000;

  /**
   * Parses an extraction as people write it: {@code datasetID=(?<platformSerial>.+)-(?<start>.+)}.
   *
   * @throws IllegalArgumentException if it has no column, no pattern, or a group that is not a
   *     field
   */
  static Extraction parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException(
          "extraction must be COLUMN=PATTERN but was \"" + text + "\"");
    }
    String regex = text.substring(equals + 1);
    try {
      return new Extraction(text.substring(0, equals).strip(), Pattern.compile(regex), in(regex));
    } catch (PatternSyntaxException wrong) {
      throw new IllegalArgumentException(
          "extraction must have a regular expression behind the column, but \""
              + regex
              + "\" is none: "
              + wrong.getDescription());
    }
  }

  private static List<ImportField> in(String regex) {
    Set<ImportField> fields = new LinkedHashSet<>();
    Matcher groups = GROUP.matcher(regex);
    while (groups.find()) {
      String label = groups.group(1);
      fields.add(
          ImportField.labelled(label)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "unknown field \""
                              + label
                              + "\" in the pattern; the fields are "
                              + ImportField.labels())));
    }
    if (fields.isEmpty()) {
      throw new IllegalArgumentException(
          "extraction must name a field, as in (?<platformSerial>.+), but was \"" + regex + "\"");
    }
    return List.copyOf(fields);
  }

  @Override
  public List<String> sources() {
    return List.of(column);
  }

  @Override
  public List<@Nullable String> values(List<@Nullable String> texts) throws BadValueException {
    var values = new ArrayList<@Nullable String>();
    String text = texts.get(0);
    Matcher matcher = pattern.matcher(text == null ? "" : text);
    if (text != null && (text.length() > LONGEST || !matcher.matches())) {
      throw new BadValueException(column, text, "does not fit the pattern " + pattern);
    }
    fields.forEach(field -> values.add(text == null ? null : matcher.group(field.label())));
    return values;
  }
}
