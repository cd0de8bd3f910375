/** HTTP: a class a resource, and what all answers have in common. */
@NullMarked
package org.oceanportal.page.web;

import org.jspecify.annotations.NullMarked;
