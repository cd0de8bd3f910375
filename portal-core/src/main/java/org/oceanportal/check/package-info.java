/**
 * A check of a portal's database: what its collections hold under the names of a schema, which
 * platforms are at sea twice at once, which indexes there are, and what the server can do.
 */
@NullMarked
package org.oceanportal.check;

import org.jspecify.annotations.NullMarked;
