/** Tests of the cache. */
@NullMarked
package org.oceanportal.cache.ehcache;

import org.jspecify.annotations.NullMarked;
