/**
 * Missions from CSV and JSON lines into a database.
 *
 * <p>{@link org.oceanportal.importing.MissionImport} is the entry and says the rules. A {@link
 * org.oceanportal.importing.ColumnMap} says which column of a CSV file is which {@link
 * org.oceanportal.importing.ImportField}, an {@link org.oceanportal.importing.ImportReport} what
 * became of every row, and an {@link org.oceanportal.importing.ImportException} why a file was not
 * imported at all.
 */
@NullMarked
package org.oceanportal.importing;

import org.jspecify.annotations.NullMarked;
