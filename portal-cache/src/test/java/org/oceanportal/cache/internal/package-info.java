/** Tests of the cache. */
@NullMarked
package org.oceanportal.cache.internal;

import org.jspecify.annotations.NullMarked;
