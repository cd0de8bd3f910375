/** Tests of the cache. */
@NullMarked
package org.oceanportal.cache.file;

import org.jspecify.annotations.NullMarked;
