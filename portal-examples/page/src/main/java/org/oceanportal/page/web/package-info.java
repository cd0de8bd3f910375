/** HTTP: a class for each resource, and the parts that all responses share. */
@NullMarked
package org.oceanportal.page.web;

import org.jspecify.annotations.NullMarked;
