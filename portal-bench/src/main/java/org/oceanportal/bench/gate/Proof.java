package org.oceanportal.bench.gate;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A proof that all strategies answered equally on a fleet, with the traffic of each.
 *
 * @param answersCompared the number of answers compared with the loop's
 * @param costs the traffic of each query and strategy
 */
public record Proof(int answersCompared, List<WireCost> costs) {

  private static final JsonMapper MAPPER = new JsonMapper();

  /** Copies the list. */
  public Proof {
    costs = List.copyOf(costs);
  }

  /**
   * The traffic of a query.
   *
   * @param question its name
   * @param strategy the strategy's name
   * @param commands the number of commands sent
   * @param bytes the size of commands and replies, as BSON documents
   */
  public record WireCost(String question, String strategy, int commands, long bytes) {}

  /**
   * Writes the proof.
   *
   * @param file the file to write
   */
  public void writeTo(Path file) {
    MAPPER.writeValue(file, this);
  }

  /**
   * Reads a proof.
   *
   * @param file a file written by {@link #writeTo}
   * @return the proof
   */
  public static Proof readFrom(Path file) {
    return MAPPER.readValue(file, Proof.class);
  }
}
