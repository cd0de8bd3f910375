/** Small parts that the engine and the stores share. */
@NullMarked
package org.oceanportal.cache.internal;

import org.jspecify.annotations.NullMarked;
