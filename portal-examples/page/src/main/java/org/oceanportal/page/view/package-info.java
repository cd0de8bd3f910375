/** What the templates show: records whose texts are made here. */
@NullMarked
package org.oceanportal.page.view;

import org.jspecify.annotations.NullMarked;
