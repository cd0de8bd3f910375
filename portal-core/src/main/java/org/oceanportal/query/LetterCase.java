package org.oceanportal.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The letters that {@link String#equalsIgnoreCase} treats as equal, as a regular expression. */
final class LetterCase {

  private static final Map<Integer, Set<Integer>> SAME = sameLetters();

  private LetterCase() {}

  /**
   * Returns a character class (or an escaped character) that matches the letter in each of its
   * cases.
   */
  static String anyCaseOf(int letter) {
    var letters = SAME.getOrDefault(fold(letter), Set.of(letter));
    var pattern = new StringBuilder(letters.size() > 1 ? "[" : "");
    letters.forEach(same -> pattern.append(literal(same)));
    return pattern.append(letters.size() > 1 ? "]" : "").toString();
  }

  private static String literal(int letter) {
    boolean plain = letter > 127 || Character.isLetterOrDigit(letter) || letter == ' ';
    return plain ? Character.toString(letter) : "\\" + Character.toString(letter);
  }

  /** Returns the fold of {@link String#equalsIgnoreCase}: to upper case, then to lower. */
  static int fold(int letter) {
    return Character.toLowerCase(Character.toUpperCase(letter));
  }

  private static Map<Integer, Set<Integer>> sameLetters() {
    var same = new HashMap<Integer, Set<Integer>>();
    for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
      int folded = fold(letter);
      if (folded != letter) {
        same.computeIfAbsent(folded, first -> new TreeSet<>(Set.of(first))).add(letter);
      }
    }
    return same;
  }
}
