package org.oceanportal.internal;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.text.CodePoints;
import org.oceanportal.model.RecentMission;

/** The orders of answers. */
public final class Order {

  /** The order of recent missions: start, then platform, then mission; those that lack one last. */
  public static final Comparator<RecentMission> RECENT =
      Comparator.comparing(RecentMission::start, lastIfNull(Comparator.naturalOrder()))
          .thenComparing(RecentMission::platformSerial, lastIfNull(CodePoints.ORDER))
          .thenComparing(RecentMission::mission, lastIfNull(Comparator.naturalOrder()))
          .thenComparing(RecentMission::end, lastIfNull(Comparator.naturalOrder()));

  private Order() {}

  /** Returns the same order, with null after everything else. */
  public static <T> Comparator<@Nullable T> lastIfNull(Comparator<? super T> order) {
    return Comparator.nullsLast(order);
  }
}
