/**
 * The portal in an existing application: {@link org.example.plain.FleetCache} caches the answers,
 * {@link org.example.plain.FleetRoutes} adds them to Javalin, {@link
 * org.example.plain.FleetServlet} to a servlet container; {@link org.example.plain.GliderDac} is a
 * portal over a database with other names.
 */
@NullMarked
package org.example.plain;

import org.jspecify.annotations.NullMarked;
