package org.oceanportal.command;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The filter of secrets in messages: the user and the password in an address, wherever on the
 * command line it stands, even behind an option that does not exist.
 */
final class Secrets {

  private static final String HIDDEN = "(an address, not repeated here)";

  /**
   * The pattern of credentials, up to the last {@code @}, since a password may hold anything; a
   * path has a slash less.
   */
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?i)[a-z][a-z0-9+.-]*:/+[^\\s'\"]*@[^\\s'\",)]*");

  private Secrets() {}

  /** Returns the text, without what may be an address with a password among the arguments. */
  static String hidden(String words, List<String> arguments) {
    String cleaned = words;
    for (String argument : arguments) {
      if (mayHoldSecret(argument)) {
        String value = argument.substring(argument.startsWith("-") ? argument.indexOf('=') + 1 : 0);
        cleaned = cleaned.replace(value, HIDDEN).replace(value.replaceAll("/+", "/"), HIDDEN);
      }
    }
    return CREDENTIALS.matcher(cleaned).replaceAll(HIDDEN);
  }

  /**
   * Returns whether an argument may hold a secret: a typo may be in the scheme, and a shell may
   * have cut the rest off.
   */
  private static boolean mayHoldSecret(String argument) {
    int at = argument.lastIndexOf('@');
    int colon = argument.indexOf(':');
    return argument.toLowerCase(Locale.ROOT).contains("mongodb") || (colon >= 0 && colon < at);
  }
}
