/** Tests of the cache. */
@NullMarked
package org.oceanportal.cache.spi;

import org.jspecify.annotations.NullMarked;
