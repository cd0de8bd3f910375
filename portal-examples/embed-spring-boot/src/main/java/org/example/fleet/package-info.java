/**
 * An application of somebody else, which the portal's autoconfiguration makes short: {@link
 * org.example.fleet.FleetApplication}.
 */
@NullMarked
package org.example.fleet;

import org.jspecify.annotations.NullMarked;
