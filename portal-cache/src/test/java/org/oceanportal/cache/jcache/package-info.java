/** Tests of the cache. */
@NullMarked
package org.oceanportal.cache.jcache;

import org.jspecify.annotations.NullMarked;
