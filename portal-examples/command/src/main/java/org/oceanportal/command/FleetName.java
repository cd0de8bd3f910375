package org.oceanportal.command;

import java.util.Arrays;
import java.util.Iterator;
import org.oceanportal.model.Fleet;
import org.oceanportal.views.Names;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the command calls a fleet: one of its vehicles. */
final class FleetName implements ITypeConverter<Fleet> {

  /** What completion offers. */
  static final class Candidates implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Fleet.values()).map(Names::of).iterator();
    }
  }

  @Override
  public Fleet convert(String text) {
    return Names.fleet(text)
        .orElseThrow(
            () ->
                new TypeConversionException("must be glider or sailbuoy but was \"" + text + '"'));
  }
}
