package org.oceanportal.page.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A problem by RFC 9457.
 *
 * @param type {@code about:blank}: the status says what kind of problem it is
 * @param title the text of the status
 * @param status of HTTP
 * @param detail what happened, to which input, and what to do
 * @param instance the path of the request
 */
record Problem(
    String type,
    String title,
    int status,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String detail,
    String instance) {

  static final String TYPE = "application/problem+json";
}
