package org.oceanportal.page.web;

import io.javalin.http.HttpStatus;

/** A request that is not answered as it was asked. The message names the part and the rule. */
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

  /** A part of the request cannot be right. */
  static Refused badRequest(String message) {
    return new Refused(HttpStatus.BAD_REQUEST, message);
  }

  /** A parameter of the request cannot be right. */
  static Refused parameter(String name, String message) {
    return new Refused(HttpStatus.BAD_REQUEST, name, message);
  }

  /** The parameter that cannot be right; empty if it is none, or several together. */
  String parameter() {
    return parameter;
  }

  HttpStatus status() {
    return status;
  }
}
