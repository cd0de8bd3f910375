/** The events of a cache, and the listeners that receive them. */
@NullMarked
package org.oceanportal.cache.events;

import org.jspecify.annotations.NullMarked;
