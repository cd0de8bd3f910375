/**
 * One computation of a value at a time: {@link org.oceanportal.cache.internal.flight.Flights} sees
 * to it among the threads of a process, {@link org.oceanportal.cache.internal.flight.LeaseWait}
 * between processes, and {@link org.oceanportal.cache.internal.flight.LoadChain} finds loads that
 * would wait for themselves.
 */
@NullMarked
package org.oceanportal.cache.internal.flight;

import org.jspecify.annotations.NullMarked;
