package org.oceanportal.importing;

import java.util.List;

/** Tells what a row says about a mission. */
interface RowReader {

  /**
   * The mission that a row is about.
   *
   * @throws BadValueException if the row cannot be imported
   */
  MissionRow read(Row row) throws BadValueException;

  /** What the file calls a field. */
  String name(ImportField field);

  /** What the user should know of the rows that have been read. */
  List<String> notes();
}
