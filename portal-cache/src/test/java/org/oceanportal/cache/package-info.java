/** Tests of the cache. */
@NullMarked
package org.oceanportal.cache;

import org.jspecify.annotations.NullMarked;
