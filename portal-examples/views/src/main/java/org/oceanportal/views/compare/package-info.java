/**
 * The old way against the new: {@link org.oceanportal.views.compare.Comparison} proves that all
 * ways answer each question equally, then measures what each costs.
 */
@NullMarked
package org.oceanportal.views.compare;

import org.jspecify.annotations.NullMarked;
