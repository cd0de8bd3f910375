/**
 * The command's own databases: a {@linkplain org.oceanportal.command.database.LocalDatabase local}
 * one in the user's data folder, which has the sample fleet until missions are imported, and
 * {@linkplain org.oceanportal.command.database.ScratchDatabase scratch} ones that leave nothing
 * behind.
 */
@NullMarked
package org.oceanportal.command.database;

import org.jspecify.annotations.NullMarked;
