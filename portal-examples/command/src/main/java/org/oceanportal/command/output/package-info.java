/**
 * The output of the command: {@link org.oceanportal.command.output.DataWriter} is standard output,
 * {@link org.oceanportal.command.output.Text} the format for people.
 */
@NullMarked
package org.oceanportal.command.output;

import org.jspecify.annotations.NullMarked;
