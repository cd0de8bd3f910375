/** Tests of the cache. */
@NullMarked
package org.oceanportal.cache.internal.flight;

import org.jspecify.annotations.NullMarked;
