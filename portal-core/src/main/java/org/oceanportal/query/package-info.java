/**
 * What one may ask: records, checked when they are made, with the portal's own defaults.
 *
 * <p>A query is a value. Two equal queries ask the same question, so a query may serve as a cache
 * key.
 */
@NullMarked
package org.oceanportal.query;

import org.jspecify.annotations.NullMarked;
