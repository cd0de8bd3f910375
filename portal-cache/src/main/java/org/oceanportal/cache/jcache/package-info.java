/**
 * Answers in any cache of the JCache API: {@link org.oceanportal.cache.jcache.JCacheStore}. Needs
 * {@code javax.cache:cache-api} and a provider.
 */
@NullMarked
package org.oceanportal.cache.jcache;

import org.jspecify.annotations.NullMarked;
