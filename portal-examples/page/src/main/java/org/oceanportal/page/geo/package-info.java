/** The map's data in the format of RFC 7946. */
@NullMarked
package org.oceanportal.page.geo;

import org.jspecify.annotations.NullMarked;
