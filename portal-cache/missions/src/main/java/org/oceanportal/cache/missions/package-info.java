/**
 * Answers to the portal's queries from a cache: {@link
 * org.oceanportal.cache.missions.CachedMissionStats} is a {@code MissionStats} whose answers are
 * {@link org.oceanportal.cache.missions.CachedAnswer}s, {@link
 * org.oceanportal.cache.missions.MissionJson} writes them to files.
 */
@NullMarked
package org.oceanportal.cache.missions;

import org.jspecify.annotations.NullMarked;
