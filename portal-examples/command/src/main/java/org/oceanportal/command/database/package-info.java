/**
 * The databases that the command has of its own: one {@linkplain
 * org.oceanportal.command.database.KeptDatabase kept} in the user's data folder, where the sample
 * fleet lives until missions are imported, and {@linkplain
 * org.oceanportal.command.database.ScratchDatabase scratch} ones that leave nothing behind.
 */
@NullMarked
package org.oceanportal.command.database;

import org.jspecify.annotations.NullMarked;
