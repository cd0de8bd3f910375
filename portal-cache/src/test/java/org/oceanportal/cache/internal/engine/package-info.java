/** Tests of the cache. */
@NullMarked
package org.oceanportal.cache.internal.engine;

import org.jspecify.annotations.NullMarked;
