/**
 * A made-up fleet, with the shape and size of the real one, for a first try, tests and
 * measurements: {@link org.oceanportal.sample.SampleFleet}.
 *
 * <p>Inside: {@code Schedule} plans the missions, {@code ProfileTrack} places them, {@code
 * GliderDocuments} and {@code SailbuoyDocuments} make the documents, {@code DirtyDocuments} the bad
 * ones, and {@code SampleWriter} sends them.
 */
@NullMarked
package org.oceanportal.sample;

import org.jspecify.annotations.NullMarked;
