/** The map's data, as RFC 7946 wants them. */
@NullMarked
package org.oceanportal.page.geo;

import org.jspecify.annotations.NullMarked;
