/** Tests of the cache. */
@NullMarked
package org.oceanportal.cache.caffeine;

import org.jspecify.annotations.NullMarked;
