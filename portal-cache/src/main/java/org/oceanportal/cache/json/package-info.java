/**
 * Entries as JSON, by Jackson 3: {@link org.oceanportal.cache.json.JsonCodec} is the format, {@link
 * org.oceanportal.cache.json.ValueType} says what the values are. Needs {@code
 * tools.jackson.core:jackson-databind}.
 */
@NullMarked
package org.oceanportal.cache.json;

import org.jspecify.annotations.NullMarked;
