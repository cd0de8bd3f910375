/**
 * An application that uses the portal's autoconfiguration: {@link
 * org.example.fleet.FleetApplication}.
 */
@NullMarked
package org.example.fleet;

import org.jspecify.annotations.NullMarked;
