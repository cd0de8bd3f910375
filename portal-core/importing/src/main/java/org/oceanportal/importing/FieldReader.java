package org.oceanportal.importing;

import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Platforms;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.Basins;

/**
 * A reader of the values of fields for every kind of file: a word for a missing value is no value,
 * a bad value of a required field rejects its row, and any other bad value is left out and noted,
 * unless the import is strict.
 */
final class FieldReader {

  private final Notation notation;
  private final boolean strict;
  private final ReadingNotes notes;

  FieldReader(Notation notation, boolean strict, ReadingNotes notes) {
    this.notation = notation;
    this.strict = strict;
    this.notes = notes;
  }

  ReadingNotes notes() {
    return notes;
  }

  /** Begins a row. */
  void begin(Row row) {
    notes.begin(row.line());
    if (row.texts().get(0).startsWith("#")) {
      notes.row("a line that begins with # was read as a row");
    }
  }

  /**
   * Returns a platform's serial as it is shown; the prefix of numbered platforms may be left out.
   *
   * @param column the file's name for it
   * @param missions the names of the platform's missions
   * @throws BadValueException if the missions cannot have it
   */
  static String serial(String cell, String column, CollectionSchema missions)
      throws BadValueException {
    String prefix = missions.platformNumberPrefix();
    String serial = prefix == null || cell.startsWith(prefix) ? cell : prefix + cell;
    if (Platforms.stored(serial, missions).isEmpty()) {
      throw new BadValueException(column, cell, "is not a platform's number such as 16");
    }
    return serial;
  }

  /**
   * Returns a cell's value once blanks and words for missing values are removed.
   *
   * @param cell a text, or a value of JSON
   */
  @Nullable Object said(@Nullable Object cell) {
    if (cell instanceof Double number && number.isNaN()) {
      notes.noValue("NaN");
      return null;
    }
    if (!(cell instanceof String text)) {
      return cell;
    }
    String trimmed = Basins.trim(text);
    if (NoValue.isWord(trimmed)) {
      notes.noValue(trimmed);
      return null;
    }
    return trimmed.isEmpty() ? null : trimmed;
  }

  /**
   * Returns the value of a field; null if the cell has none, or it was left out.
   *
   * @param column the file's name for the field
   * @param cell the value of the cell, {@linkplain #said cleaned}
   * @throws BadValueException if the value is bad, and the row cannot be imported without it
   */
  @Nullable Object value(ImportField field, String column, @Nullable Object cell)
      throws BadValueException {
    if (cell == null) {
      return null;
    }
    Object value = field.kind().read(cell, notation);
    if (value instanceof List<?> names && names.isEmpty()) {
      return null;
    }
    if (value == null) {
      leaveOut(field, column, shown(cell), field.kind().complaint(cell, notation));
    }
    boolean isNothing = field == ImportField.STATUS && Boolean.FALSE.equals(value);
    return isNothing ? null : value;
  }

  /**
   * Returns the value of a field that a row requires.
   *
   * @throws BadValueException if there is none, or it is bad
   */
  Object needed(ImportField field, String column, @Nullable Object cell) throws BadValueException {
    if (cell == null) {
      throw new BadValueException(column, "", "is blank, but is needed");
    }
    Object value = field.kind().read(cell, notation);
    if (value == null) {
      throw new BadValueException(column, shown(cell), field.kind().complaint(cell, notation));
    }
    return value;
  }

  /**
   * Notes that a value of a row is left out.
   *
   * @throws BadValueException if the row cannot be imported without it
   */
  void leaveOut(ImportField field, String column, String value, String why)
      throws BadValueException {
    if (strict || field.isNeeded()) {
      throw new BadValueException(column, value, why);
    }
    notes.leftOut(column, value, why);
  }

  static String shown(Object value) {
    return value instanceof Date date ? date.toInstant().toString() : value.toString();
  }
}
