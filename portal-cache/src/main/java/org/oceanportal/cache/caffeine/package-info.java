/**
 * Answers in memory, by Caffeine: {@link org.oceanportal.cache.caffeine.CaffeineStore}. Needs
 * {@code com.github.ben-manes.caffeine:caffeine}.
 */
@NullMarked
package org.oceanportal.cache.caffeine;

import org.jspecify.annotations.NullMarked;
