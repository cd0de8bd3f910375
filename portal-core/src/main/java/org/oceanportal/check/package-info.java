/**
 * A check of a portal's database: the values that its collections hold under the names of a schema,
 * platforms that are at sea twice at once, indexes, and what the server supports.
 */
@NullMarked
package org.oceanportal.check;

import org.jspecify.annotations.NullMarked;
