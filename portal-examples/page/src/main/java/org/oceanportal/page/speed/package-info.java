/** The old way held against the new, on this very server. */
@NullMarked
package org.oceanportal.page.speed;

import org.jspecify.annotations.NullMarked;
