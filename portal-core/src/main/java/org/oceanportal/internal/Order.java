package org.oceanportal.internal;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.RecentMission;

/** The orders in which answers come. */
public final class Order {

  /** Strings as a database compares them: {@link String#compareTo} differs beyond U+FFFF. */
  public static final Comparator<String> BY_CODE_POINT = Order::compareCodePoints;

  /** Start, then platform, then mission; those that lack one last. */
  public static final Comparator<RecentMission> RECENT =
      Comparator.comparing(RecentMission::start, lastIfNull(Comparator.naturalOrder()))
          .thenComparing(RecentMission::platformSerial, lastIfNull(BY_CODE_POINT))
          .thenComparing(RecentMission::mission, lastIfNull(Comparator.naturalOrder()))
          .thenComparing(RecentMission::end, lastIfNull(Comparator.naturalOrder()));

  private Order() {}

  /** The same order, with null after everything else. */
  public static <T> Comparator<@Nullable T> lastIfNull(Comparator<? super T> order) {
    return Comparator.nullsLast(order);
  }

  private static int compareCodePoints(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Surrogates stand for code points beyond all other characters. */
  private static int rank(char c) {
    return Character.isSurrogate(c) ? c + 0x10000 : c;
  }
}
