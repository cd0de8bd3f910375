/**
 * The pushed-down questions over a small collection with one document a mission and none of its
 * arrays, kept beside the missions and renewed when they change.
 */
@NullMarked
package org.oceanportal.internal.summarised;

import org.jspecify.annotations.NullMarked;
