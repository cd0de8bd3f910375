/** The settings of a page. */
@NullMarked
package org.oceanportal.page.settings;

import org.jspecify.annotations.NullMarked;
