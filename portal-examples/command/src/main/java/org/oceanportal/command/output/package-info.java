/**
 * Where and how the command writes: {@link org.oceanportal.command.output.DataWriter} is standard
 * output, {@link org.oceanportal.command.output.Text} what people read.
 */
@NullMarked
package org.oceanportal.command.output;

import org.jspecify.annotations.NullMarked;
