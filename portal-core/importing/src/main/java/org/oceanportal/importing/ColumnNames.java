package org.oceanportal.importing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of columns' names as people write them: {@code Platform serial} and {@code start
 * (UTC)} are {@code platform_serial} and {@code start}.
 */
final class ColumnNames {

  private static final Pattern UNIT = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*)[)\\]]$");
  private static final Pattern OF_A_TIME = Pattern.compile("utc|gmt|z|iso ?8601");
  private static final Pattern OF_DEGREES = Pattern.compile("deg.*|°.*|decimal deg.*");
  private static final Pattern OF_METRES = Pattern.compile("m|met(re|er)s?");
  private static final Pattern OF_NOTHING = Pattern.compile("|-|1|count|unitless|text|string");

  private ColumnNames() {}

  /**
   * Returns the first column with one of a field's names, the exact ones first; null if there is
   * none.
   */
  static @Nullable String find(List<String> columns, ImportField field, List<String> names) {
    for (String name : names) {
      if (columns.contains(name)) {
        return name;
      }
    }
    for (String name : names) {
      for (String column : columns) {
        if (isName(column, name, field.kind())) {
          return column;
        }
      }
    }
    return null;
  }

  private static boolean isName(String column, String name, ValueKind kind) {
    var unit = UNIT.matcher(column);
    if (unit.find() && unit.start() > 0) {
      String bare = column.substring(0, unit.start());
      return letters(column).equals(letters(name))
          || (letters(bare).equals(letters(name)) && isUnit(unit.group(1), kind));
    }
    return letters(column).equals(letters(name));
  }

  private static boolean isUnit(String unit, ValueKind kind) {
    Pattern right =
        switch (kind) {
          case TIME -> OF_A_TIME;
          case LATITUDE, LONGITUDE -> OF_DEGREES;
          case NUMBER, DECIMAL -> OF_METRES;
          default -> OF_NOTHING;
        };
    return right.matcher(unit.strip().toLowerCase(Locale.ROOT)).matches();
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]|[()\\[\\]]", "");
  }
}
