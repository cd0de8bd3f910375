/**
 * Answers in a folder of JSON files, safe against crashes and between processes: {@link
 * org.oceanportal.cache.file.JsonFileStore} is the store, {@link
 * org.oceanportal.cache.file.CacheFolder} shows and clears such a folder. Needs {@code
 * tools.jackson.core:jackson-databind}.
 */
@NullMarked
package org.oceanportal.cache.file;

import org.jspecify.annotations.NullMarked;
