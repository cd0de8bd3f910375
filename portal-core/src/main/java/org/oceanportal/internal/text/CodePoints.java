package org.oceanportal.internal.text;

import java.util.Comparator;

/** The order of strings in a database, which compares code points. */
public final class CodePoints {

  /** The order by code point, which differs from that of {@link String#compareTo} beyond U+FFFF. */
  public static final Comparator<String> ORDER = CodePoints::compare;

  private CodePoints() {}

  private static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Ranks surrogates, which stand for code points, after all other characters. */
  private static int rank(char c) {
    return Character.isSurrogate(c) ? c + 0x10000 : c;
  }
}
