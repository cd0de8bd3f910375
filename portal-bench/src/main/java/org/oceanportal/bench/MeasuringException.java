package org.oceanportal.bench;

/** Something could not be measured, or must not be since answers differ. */
final class MeasuringException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MeasuringException(String message) {
    super(message);
  }

  MeasuringException(String message, Throwable cause) {
    super(message, cause);
  }
}
