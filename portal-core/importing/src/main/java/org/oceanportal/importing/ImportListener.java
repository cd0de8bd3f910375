package org.oceanportal.importing;

/** A listener that receives each file of an import, in order, as soon as it is done. */
public interface ImportListener {

  /**
   * Receives a file whose good rows are in the database.
   *
   * @param report the report of its rows
   */
  void imported(ImportReport report);

  /**
   * Receives a file of which nothing is imported.
   *
   * @param why the file, what is wrong with it and what to do
   */
  void refused(ImportException why);
}
