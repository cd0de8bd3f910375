/** Tests of the cache. */
@NullMarked
package org.oceanportal.cache.memory;

import org.jspecify.annotations.NullMarked;
