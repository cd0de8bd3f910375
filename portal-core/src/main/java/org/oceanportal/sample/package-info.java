/**
 * A made-up fleet, shaped and sized as the real one, for the first try, tests and measurements:
 * {@link org.oceanportal.sample.SampleFleet}.
 *
 * <p>Inside: {@code Schedule} says which platform is at sea when, {@code ProfileTrack} where it
 * goes, {@code GliderDocuments} and {@code SailbuoyDocuments} make the documents, {@code
 * DirtyDocuments} the bad ones, and {@code SampleWriter} sends them.
 */
@NullMarked
package org.oceanportal.sample;

import org.jspecify.annotations.NullMarked;
