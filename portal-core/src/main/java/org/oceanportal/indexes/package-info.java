/** The indexes of a portal's collections, and collections that earlier versions left behind. */
@NullMarked
package org.oceanportal.indexes;

import org.jspecify.annotations.NullMarked;
