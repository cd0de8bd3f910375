/** Rules for text that every other package may use. */
@NullMarked
package org.oceanportal.internal.text;

import org.jspecify.annotations.NullMarked;
