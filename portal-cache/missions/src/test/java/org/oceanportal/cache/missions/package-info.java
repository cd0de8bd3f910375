/** Tests of cached answers. */
@NullMarked
package org.oceanportal.cache.missions;

import org.jspecify.annotations.NullMarked;
