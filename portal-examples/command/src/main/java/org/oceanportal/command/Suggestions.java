package org.oceanportal.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Suggestions for misspelt options: those that differ by few letters, and nothing rather than a
 * guess.
 */
final class Suggestions {

  /**
   * The number of letters for each that may be wrong, added or left out; two neighbours swapped
   * count as two.
   */
  private static final int LETTERS_FOR_A_MISTAKE = 2;

  private static final int MOST_MISTAKES = 2;

  private Suggestions() {}

  /** Returns the options, or the subcommands, that are similar. */
  static List<String> of(UnmatchedArgumentException e) {
    String typed = e.getUnmatched().get(0);
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    Set<String> known =
        typed.startsWith("-") ? spec.optionsMap().keySet() : spec.subcommands().keySet();
    return known.stream().filter(name -> isNear(typed, name)).sorted().toList();
  }

  static boolean isNear(String typed, String known) {
    String name = known.replaceFirst("^-+", "").toLowerCase(Locale.ROOT);
    String wanted = typed.replaceFirst("^-+", "").replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
    boolean begun = wanted.length() > LETTERS_FOR_A_MISTAKE && name.startsWith(wanted);
    return begun
        || distance(wanted, name) <= Math.min(MOST_MISTAKES, name.length() / LETTERS_FOR_A_MISTAKE);
  }

  /** Returns the Levenshtein distance: how many letters are added, left out or changed. */
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
      }
      before = row;
    }
    return before[other.length()];
  }
}
