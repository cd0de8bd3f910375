/**
 * Answers in Ehcache 3, on the heap, off it and on disk: {@link
 * org.oceanportal.cache.ehcache.EhcacheStore}. Needs {@code org.ehcache:ehcache}.
 */
@NullMarked
package org.oceanportal.cache.ehcache;

import org.jspecify.annotations.NullMarked;
