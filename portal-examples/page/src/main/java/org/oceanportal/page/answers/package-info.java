/** The page's caches: their stores, and the freshness of answers. */
@NullMarked
package org.oceanportal.page.answers;

import org.jspecify.annotations.NullMarked;
