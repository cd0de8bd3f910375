/**
 * The landing page of a portal, and its answers as JSON and GeoJSON.
 *
 * <p>{@link org.oceanportal.page.PageServer} serves them. {@code answers} caches answers, {@code
 * web} has a class for each resource and the rules of HTTP, {@code view} makes the texts that the
 * templates show, {@code geo} the map's data, {@code speed} compares the strategies.
 */
@NullMarked
package org.oceanportal.page;

import org.jspecify.annotations.NullMarked;
