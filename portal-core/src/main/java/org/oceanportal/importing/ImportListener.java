package org.oceanportal.importing;

/** What hears of each file of an import, in order, as soon as it is done. */
public interface ImportListener {

  /**
   * Hears of a file whose good rows are in the database.
   *
   * @param report what became of its rows
   */
  void imported(ImportReport report);

  /**
   * Hears of a file of which nothing is imported.
   *
   * @param why the file, what is wrong with it and what to do
   */
  void refused(ImportException why);
}
