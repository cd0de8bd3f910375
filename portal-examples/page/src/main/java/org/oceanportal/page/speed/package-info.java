/** The comparison of the strategies on this server. */
@NullMarked
package org.oceanportal.page.speed;

import org.jspecify.annotations.NullMarked;
