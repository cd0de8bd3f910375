package org.oceanportal.command;

import org.oceanportal.query.Fleet;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the command calls a fleet: one of its vehicles. */
final class FleetName implements ITypeConverter<Fleet> {

  private static final String GLIDER = "glider";
  private static final String SAILBUOY = "sailbuoy";

  static String of(Fleet fleet) {
    return fleet == Fleet.GLIDERS ? GLIDER : SAILBUOY;
  }

  @Override
  public Fleet convert(String text) {
    return switch (text) {
      case GLIDER -> Fleet.GLIDERS;
      case SAILBUOY -> Fleet.SAILBUOYS;
      default ->
          throw new TypeConversionException("must be glider or sailbuoy but was \"" + text + '"');
    };
  }
}
