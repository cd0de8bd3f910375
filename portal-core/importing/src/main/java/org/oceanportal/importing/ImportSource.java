package org.oceanportal.importing;

import java.util.List;

/**
 * A file to import.
 *
 * @param rows its rows
 * @param reader converts its rows to missions
 * @param notes notes that are known before a row is read
 */
record ImportSource(Rows rows, RowReader reader, List<String> notes) {}
