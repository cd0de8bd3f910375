/**
 * The import of missions from CSV and JSON lines into a database.
 *
 * <p>{@link org.oceanportal.importing.MissionImport} is the entry point and states the rules. A
 * {@link org.oceanportal.importing.ColumnMap} has the columns of {@link
 * org.oceanportal.importing.ImportField}s, an {@link org.oceanportal.importing.ImportReport} the
 * result of every row, and an {@link org.oceanportal.importing.ImportException} the reason why a
 * file was not imported at all.
 */
@NullMarked
package org.oceanportal.importing;

import org.jspecify.annotations.NullMarked;
