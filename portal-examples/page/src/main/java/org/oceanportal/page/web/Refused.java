package org.oceanportal.page.web;

import io.javalin.http.HttpStatus;

/** A request that is not answered as it was asked. The message names the part and the rule. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  Refused(HttpStatus status, String message) {
    super(message);
    this.status = status;
  }

  /** A part of the request cannot be right. */
  static Refused badRequest(String message) {
    return new Refused(HttpStatus.BAD_REQUEST, message);
  }

  HttpStatus status() {
    return status;
  }
}
