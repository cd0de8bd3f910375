/**
 * The output of answers: a {@link org.oceanportal.views.output.View} has a form for people, for CSV
 * and for JSON.
 */
@NullMarked
package org.oceanportal.views.output;

import org.jspecify.annotations.NullMarked;
