package org.oceanportal.views;

import java.util.Locale;
import java.util.Optional;
import org.oceanportal.model.Fleet;

/** The names of constants in documents, options and URLs. */
public final class Names {

  private static final String GLIDER = "glider";
  private static final String SAILBUOY = "sailbuoy";

  private Names() {}

  /** Returns a fleet's name, that of one of its vehicles: {@code glider} or {@code sailbuoy}. */
  public static String of(Fleet fleet) {
    return fleet == Fleet.GLIDERS ? GLIDER : SAILBUOY;
  }

  /** Returns the fleet of a name, if it is one. */
  public static Optional<Fleet> fleet(String name) {
    return switch (name) {
      case GLIDER -> Optional.of(Fleet.GLIDERS);
      case SAILBUOY -> Optional.of(Fleet.SAILBUOYS);
      default -> Optional.empty();
    };
  }

  /** Returns a constant in lower case, such as {@code live}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
