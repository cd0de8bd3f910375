/** Tests of the cache. */
@NullMarked
package org.oceanportal.cache.layered;

import org.jspecify.annotations.NullMarked;
