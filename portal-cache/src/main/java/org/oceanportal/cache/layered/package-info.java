/** One store in front of another: {@link org.oceanportal.cache.layered.LayeredStore}. */
@NullMarked
package org.oceanportal.cache.layered;

import org.jspecify.annotations.NullMarked;
