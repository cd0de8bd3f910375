/**
 * Stores that need no other library: {@link org.oceanportal.cache.memory.LruStore}, the entries
 * used last, and {@link org.oceanportal.cache.memory.NoStore}, nothing at all.
 */
@NullMarked
package org.oceanportal.cache.memory;

import org.jspecify.annotations.NullMarked;
