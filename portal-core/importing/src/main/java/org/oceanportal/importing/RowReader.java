package org.oceanportal.importing;

import java.util.List;

/** A reader of the content of rows about missions. */
interface RowReader {

  /**
   * Reads the content of a row.
   *
   * @throws BadValueException if the row cannot be imported
   */
  MissionRow read(Row row) throws BadValueException;

  /** Returns the file's name for a field. */
  String name(ImportField field);

  /** Returns notes for the user about the rows that have been read. */
  List<String> notes();
}
