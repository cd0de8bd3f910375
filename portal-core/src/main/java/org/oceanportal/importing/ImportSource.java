package org.oceanportal.importing;

import java.util.List;

/**
 * A file to import.
 *
 * @param rows its rows
 * @param reader what makes missions of them
 * @param notes what is known of it before a row is read
 */
record ImportSource(Rows rows, RowReader reader, List<String> notes) {}
