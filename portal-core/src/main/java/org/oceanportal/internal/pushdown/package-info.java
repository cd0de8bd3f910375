/**
 * The fast strategy: one command a query, and only what is needed crosses the wire.
 *
 * <p>Each query has a class that turns it into a {@link org.oceanportal.internal.pushdown.Plan}, a
 * pure function that is tested without a server; {@link
 * org.oceanportal.internal.pushdown.PushdownMissionStats} sends it and reads the reply. A glider's
 * positions alone are found instead of aggregated, so that they can be streamed. The stages use
 * what MongoDB 4.4 and later, DocumentDB and the embedded server all have.
 */
@NullMarked
package org.oceanportal.internal.pushdown;

import org.jspecify.annotations.NullMarked;
