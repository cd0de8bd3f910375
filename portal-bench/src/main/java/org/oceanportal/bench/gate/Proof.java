package org.oceanportal.bench.gate;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * That all strategies answered equally on a fleet, and what each sent for it.
 *
 * @param answersCompared how many answers were held against the loop's
 * @param costs what crossed the wire for each question and strategy
 */
public record Proof(int answersCompared, List<WireCost> costs) {

  private static final JsonMapper MAPPER = new JsonMapper();

  /** Keeps a copy of the list. */
  public Proof {
    costs = List.copyOf(costs);
  }

  /**
   * What a question sends and receives.
   *
   * @param question its name
   * @param strategy the strategy's name
   * @param commands how many were sent
   * @param bytes the size of commands and replies, as BSON documents
   */
  public record WireCost(String question, String strategy, int commands, long bytes) {}

  /**
   * Writes the proof.
   *
   * @param file where to
   */
  public void writeTo(Path file) {
    MAPPER.writeValue(file, this);
  }

  /**
   * Reads a proof.
   *
   * @param file what {@link #writeTo} wrote
   * @return the proof
   */
  public static Proof readFrom(Path file) {
    return MAPPER.readValue(file, Proof.class);
  }
}
