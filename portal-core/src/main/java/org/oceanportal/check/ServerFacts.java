package org.oceanportal.check;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a server, as it states them and as found by trying.
 *
 * @param version the version of MongoDB whose protocol it speaks
 * @param engines the storage engines it names; empty if it names none
 * @param replicaSet the replica set it belongs to; null if none
 * @param sharded whether it is a router of a sharded cluster
 * @param explains whether it can explain how it runs a command
 * @param sessions whether it supports sessions
 */
public record ServerFacts(
    String version,
    List<String> engines,
    @Nullable String replicaSet,
    boolean sharded,
    boolean explains,
    boolean sessions) {

  /** Copies the engines. */
  public ServerFacts {
    Objects.requireNonNull(version, "version");
    engines = List.copyOf(engines);
  }
}
