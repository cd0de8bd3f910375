/**
 * The comparison of strategies: {@link org.oceanportal.views.compare.Comparison} proves that all
 * strategies answer each query equally, then measures the cost of each.
 */
@NullMarked
package org.oceanportal.views.compare;

import org.jspecify.annotations.NullMarked;
