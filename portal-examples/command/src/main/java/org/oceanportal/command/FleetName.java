package org.oceanportal.command;

import java.util.Arrays;
import java.util.Iterator;
import org.oceanportal.model.Fleet;
import org.oceanportal.views.Names;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a fleet on the command line: one of its vehicles. */
final class FleetName implements ITypeConverter<Fleet> {

  /** The names that completion offers. */
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
