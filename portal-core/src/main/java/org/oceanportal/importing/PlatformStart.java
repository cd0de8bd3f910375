package org.oceanportal.importing;

import java.time.Instant;

/** What tells missions apart in a file without numbers: no platform starts two at once. */
record PlatformStart(String platformSerial, Instant start) {}
