package org.oceanportal.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The known names that a misspelt one may have been meant for. */
final class NearNames {

  private static final int MOST = 3;

  private NearNames() {}

  /**
   * Returns the known names that are similar to a given one: it is a part of theirs, or a third of
   * its letters at most are other ones, whatever their case; the nearest first.
   */
  static List<String> of(String given, Collection<String> known) {
    String wanted = given.toLowerCase(Locale.ROOT);
    int most = Math.max(1, wanted.length() / 3);
    return known.stream()
        .filter(name -> !name.equals(given))
        .filter(name -> distance(wanted, name) <= most || contains(name, wanted))
        .sorted(Comparator.comparingInt((String name) -> distance(wanted, name)))
        .limit(MOST)
        .toList();
  }

  private static boolean contains(String name, String wanted) {
    return wanted.length() > 1 && name.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** Returns the Levenshtein distance: how many letters have to be added, dropped or replaced. */
  private static int distance(String wanted, String name) {
    String other = name.toLowerCase(Locale.ROOT);
    var row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= wanted.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (wanted.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
