/**
 * How answers are written: a {@link org.oceanportal.command.output.View} has a shape for people,
 * for CSV and for JSON, and each format has a class that writes it.
 */
@NullMarked
package org.oceanportal.command.output;

import org.jspecify.annotations.NullMarked;
