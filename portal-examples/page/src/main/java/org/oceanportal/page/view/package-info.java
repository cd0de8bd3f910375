/** The data of the templates: records whose texts are made here. */
@NullMarked
package org.oceanportal.page.view;

import org.jspecify.annotations.NullMarked;
