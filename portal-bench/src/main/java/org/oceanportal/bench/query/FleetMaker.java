package org.oceanportal.bench.query;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A process that makes a fleet and proves that its answers are equal: apart from those that
 * measure, which so start alike, and with a heap for the fleet's size.
 */
public final class FleetMaker {

  private FleetMaker() {}

  /**
   * The arguments that make a fleet.
   *
   * @param folder where fleets are kept
   * @param spec which fleet
   * @return what {@link #main} takes
   */
  public static List<String> arguments(Path folder, FleetSpec spec) {
    return List.of(
        folder.toString(),
        spec.server().toString(),
        String.valueOf(spec.missions()),
        String.valueOf(spec.profiles()),
        String.valueOf(spec.indexed()),
        String.valueOf(spec.positions()));
  }

  /**
   * Makes a fleet; ends with 1 if it cannot, or if answers differ.
   *
   * @param arguments as {@link #arguments} gives them
   */
  public static void main(String[] arguments) {
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    var spec =
        new FleetSpec(
            Server.of(arguments[1]),
            Integer.parseInt(arguments[2]),
            Integer.parseInt(arguments[3]),
            Boolean.parseBoolean(arguments[4]),
            Boolean.parseBoolean(arguments[5]));
    try {
      new KeptFleets(Path.of(arguments[0]), words -> err.println("portal: " + words)).prepare(spec);
    } catch (RuntimeException e) {
      err.println("portal: " + e.getMessage());
      System.exit(1);
    }
  }
}
