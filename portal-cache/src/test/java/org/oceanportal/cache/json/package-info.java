/** Tests of the cache. */
@NullMarked
package org.oceanportal.cache.json;

import org.jspecify.annotations.NullMarked;
