package org.oceanportal.bench.query;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A process that makes a fleet and proves that its answers are equal. It is separate from the
 * processes that measure, so that these all start alike, and has a heap for the fleet's size.
 */
public final class FleetMaker {

  private FleetMaker() {}

  /**
   * Returns the arguments that make a fleet.
   *
   * @param folder the folder of fleets
   * @param spec the fleet
   * @return the arguments for {@link #main}
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
   * Makes a fleet; exits with 1 if it cannot, or if answers differ.
   *
   * @param arguments as returned by {@link #arguments}
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
      new RunFleets(Path.of(arguments[0]), words -> err.println("portal: " + words)).prepare(spec);
    } catch (RuntimeException e) {
      err.println("portal: " + e.getMessage());
      System.exit(1);
    }
  }
}
