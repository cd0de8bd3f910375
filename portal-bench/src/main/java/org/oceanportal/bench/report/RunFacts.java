package org.oceanportal.bench.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.oceanportal.bench.gate.Proof;
import org.oceanportal.bench.gate.Proof.WireCost;
import org.oceanportal.bench.query.FleetSpec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts needed to read the figures of a run.
 *
 * @param command the command that was typed
 * @param began the start of the run
 * @param commit the commit that was measured
 * @param machine the machine
 * @param servers the databases, by their name in parameters
 * @param libraries the versions of the libraries that were measured
 * @param proofs the proof for each fleet, made before anything was timed
 */
public record RunFacts(
    String command,
    Instant began,
    String commit,
    Machine machine,
    Map<String, String> servers,
    Map<String, String> libraries,
    List<FleetProof> proofs) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Checks that nothing is null. */
  public RunFacts {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(began, "began");
    Objects.requireNonNull(commit, "commit");
    Objects.requireNonNull(machine, "machine");
    servers = Map.copyOf(servers);
    libraries = Map.copyOf(libraries);
    proofs = List.copyOf(proofs);
  }

  /**
   * The gate of one fleet.
   *
   * @param server its server
   * @param missions the number of its missions
   * @param profiles the number of profiles of each
   * @param indexed whether there are indexes
   * @param positions whether there are profile documents
   * @param proof the proof of equal answers
   */
  public record FleetProof(
      String server, int missions, int profiles, boolean indexed, boolean positions, Proof proof) {

    private boolean isOfBaseCase() {
      return missions == FleetSpec.BASE_MISSIONS && profiles == FleetSpec.BASE_PROFILES && indexed;
    }
  }

  /**
   * Returns the traffic of a query of the base case, if it was proved.
   *
   * @param server the server
   * @param question the query's name
   * @param strategy the strategy's name
   * @return its traffic
   */
  Optional<WireCost> baseCost(String server, String question, String strategy) {
    return proofs.stream()
        .filter(each -> each.server().equals(server) && each.isOfBaseCase())
        .flatMap(each -> each.proof().costs().stream())
        .filter(cost -> cost.question().equals(question) && cost.strategy().equals(strategy))
        .findFirst();
  }

  /**
   * Writes the facts.
   *
   * @param file the file to write
   */
  public void writeTo(Path file) {
    MAPPER.writeValue(file, this);
  }

  /**
   * Reads facts.
   *
   * @param file a file written by {@link #writeTo}
   * @return the facts
   */
  public static RunFacts readFrom(Path file) {
    return MAPPER.readValue(file, RunFacts.class);
  }
}
