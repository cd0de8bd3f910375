package org.oceanportal.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.query.Basins;
import org.oceanportal.query.Dimension;

/** The lines of a breakdown in which a mission counts. */
public final class LineKeys {

  private LineKeys() {}

  /**
   * Returns the keys for a stored value: a basin text may name several, all else is one. A list
   * with one null means that the mission has none.
   *
   * @param by the dimension
   * @param value a year, a platform as it is shown, a basin text or a project; null if there is
   *     none
   */
  public static List<@Nullable String> of(Dimension by, @Nullable Object value) {
    var keys = new ArrayList<@Nullable String>();
    if (by == Dimension.BASIN) {
      keys.addAll(Basins.in(Values.text(value)));
    } else if (value != null && !Basins.trim(value.toString()).isEmpty()) {
      keys.add(value.toString());
    }
    if (keys.isEmpty()) {
      keys.add(null);
    }
    return keys;
  }
}
