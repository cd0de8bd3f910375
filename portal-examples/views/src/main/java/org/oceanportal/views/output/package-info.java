/**
 * How answers are written: a {@link org.oceanportal.views.output.View} has a shape for people, for
 * CSV and for JSON.
 */
@NullMarked
package org.oceanportal.views.output;

import org.jspecify.annotations.NullMarked;
