package org.oceanportal.page.web;

import io.javalin.http.HttpStatus;

/**
 * An exception for a request that is rejected. The message names the part and the rule. The message
 * names the part and the rule.
 */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String parameter;

  Refused(HttpStatus status, String message) {
    this(status, "", message);
  }

  private Refused(HttpStatus status, String parameter, String message) {
    super(message);
    this.status = status;
    this.parameter = parameter;
  }

  /** Returns an exception for an invalid part of the request. */
  static Refused badRequest(String message) {
    return new Refused(HttpStatus.BAD_REQUEST, message);
  }

  /** Returns an exception for an invalid parameter of the request. */
  static Refused parameter(String name, String message) {
    return new Refused(HttpStatus.BAD_REQUEST, name, message);
  }

  /** Returns the invalid parameter; empty if it is none, or several together. */
  String parameter() {
    return parameter;
  }

  HttpStatus status() {
    return status;
  }
}
