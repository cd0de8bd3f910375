/**
 * The portal in a Spring Boot application: {@link org.oceanportal.spring.PortalAutoConfiguration}
 * creates a {@code Portal} over the application's own {@code MongoClient} and a {@code
 * MissionStats} that caches its answers, {@link org.oceanportal.spring.PortalProperties} has the
 * properties, {@link org.oceanportal.spring.PortalMetricsAutoConfiguration} and {@link
 * org.oceanportal.spring.PortalHealthAutoConfiguration} add meters and a health indicator.
 */
@NullMarked
package org.oceanportal.spring;

import org.jspecify.annotations.NullMarked;
