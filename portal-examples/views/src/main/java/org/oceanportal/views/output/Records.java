package org.oceanportal.views.output;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A conversion of records to rows, so that CSV has the names that JSON has. */
public final class Records {

  private Records() {}

  /**
   * Returns a table with a column for each component of a record type.
   *
   * @param type the record type
   * @param keys the names of columns before them
   */
  public static Table table(Class<? extends Record> type, String... keys) {
    var names = new ArrayList<>(Arrays.asList(keys));
    for (RecordComponent component : type.getRecordComponents()) {
      names.add(component.getName());
    }
    return new Table(names.toArray(String[]::new));
  }

  /**
   * Adds a record as a row.
   *
   * @param table a table made for its type
   * @param row the record
   * @param keys the values of the columns before it
   */
  public static void add(Table table, Record row, @Nullable Object... keys) {
    var values = new ArrayList<@Nullable Object>(Arrays.asList(keys));
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      values.add(value(component.getAccessor(), row));
    }
    table.row(values.toArray());
  }

  private static @Nullable Object value(Method accessor, Record row) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(row);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(accessor + " is the accessor of a record", impossible);
    }
  }
}
