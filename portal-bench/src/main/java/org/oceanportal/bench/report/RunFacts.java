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
 * What one has to know of a run to read its figures.
 *
 * @param command what was typed
 * @param began when
 * @param commit which commit was measured
 * @param machine on what
 * @param servers the databases, by the name that parameters have for them
 * @param libraries what was measured, with versions
 * @param proofs what was proved of each fleet before anything was timed
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
   * @param server where it lives
   * @param missions its missions
   * @param profiles the profiles of each
   * @param indexed whether there are indexes
   * @param positions whether there are profile documents
   * @param proof what was proved
   */
  public record FleetProof(
      String server, int missions, int profiles, boolean indexed, boolean positions, Proof proof) {

    private boolean isOfBaseCase() {
      return missions == FleetSpec.BASE_MISSIONS && profiles == FleetSpec.BASE_PROFILES && indexed;
    }
  }

  /**
   * What a question of the base case sends and receives, if that was proved.
   *
   * @param server which server
   * @param question its name
   * @param strategy the strategy's name
   * @return what crossed the wire
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
   * @param file where to
   */
  public void writeTo(Path file) {
    MAPPER.writeValue(file, this);
  }

  /**
   * Reads facts.
   *
   * @param file what {@link #writeTo} wrote
   * @return the facts
   */
  public static RunFacts readFrom(Path file) {
    return MAPPER.readValue(file, RunFacts.class);
  }
}
