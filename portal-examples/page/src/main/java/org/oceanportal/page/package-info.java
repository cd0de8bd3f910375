/**
 * The landing page of a portal, and its answers as JSON and GeoJSON.
 *
 * <p>{@link org.oceanportal.page.PageServer} serves them. {@code answers} keeps what was asked,
 * {@code web} has a class a resource and what HTTP wants, {@code view} makes the texts that the
 * templates show, {@code geo} the map's data, {@code speed} holds the old way against the new.
 */
@NullMarked
package org.oceanportal.page;

import org.jspecify.annotations.NullMarked;
