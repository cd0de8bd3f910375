/**
 * A MongoDB-compatible server in this process, for a first try and for tests: {@link
 * org.oceanportal.embedded.EmbeddedDatabase}, in memory or with a file. It needs the optional
 * dependency {@code de.bwaldvogel:mongo-java-server-h2-backend}.
 */
@NullMarked
package org.oceanportal.embedded;

import org.jspecify.annotations.NullMarked;
