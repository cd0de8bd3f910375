/**
 * The interfaces that a cache calls, with what they take, give and throw: {@link
 * org.oceanportal.cache.spi.CacheStore} for a new place to keep entries, {@link
 * org.oceanportal.cache.spi.EntryCodec} for a new form of them, {@link
 * org.oceanportal.cache.spi.Loader} for what computes the values.
 */
@NullMarked
package org.oceanportal.cache.spi;

import org.jspecify.annotations.NullMarked;
