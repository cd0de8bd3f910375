/** Tests of the cache. */
@NullMarked
package org.oceanportal.cache.internal.freshness;

import org.jspecify.annotations.NullMarked;
