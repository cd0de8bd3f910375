/** What the page asks, kept: where, and for how long. */
@NullMarked
package org.oceanportal.page.answers;

import org.jspecify.annotations.NullMarked;
