package org.oceanportal.command;

/** The exit codes of the command. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAULT = 1;
  static final int USAGE = 2;
  static final int UNREACHABLE = 3;
  static final int REJECTED_IN_PART = 4;

  private ExitCode() {}
}
