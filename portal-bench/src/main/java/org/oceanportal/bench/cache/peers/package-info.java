/**
 * Caches of others, each used as its manual shows it: a bound on entries, expiry after the write,
 * and a loader where it takes one.
 */
@NullMarked
package org.oceanportal.bench.cache.peers;

import org.jspecify.annotations.NullMarked;
