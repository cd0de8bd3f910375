/** The indexes of a portal's collections, and what earlier versions left beside them. */
@NullMarked
package org.oceanportal.indexes;

import org.jspecify.annotations.NullMarked;
