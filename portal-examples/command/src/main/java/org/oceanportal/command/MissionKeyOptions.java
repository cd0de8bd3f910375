package org.oceanportal.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The parameters and the option that name a mission. */
final class MissionKeyOptions {

  @Parameters(index = "0", paramLabel = "PLATFORM", description = "The serial, such as SEA045.")
  private String platform = "";

  @Parameters(
      index = "1",
      paramLabel = "MISSION",
      converter = Words.ToMissionNumber.class,
      description = "The number, such as 33 or M33.")
  private int mission;

  @Option(
      names = "--fleet",
      paramLabel = "FLEET",
      converter = FleetName.class,
      completionCandidates = FleetName.Candidates.class,
      description = "glider or sailbuoy; without it, both are searched.")
  private @Nullable Fleet fleet;

  /**
   * Returns the mission's key.
   *
   * @throws UsageException if it is invalid
   */
  MissionKey key() {
    return UsageException.refusing(() -> new MissionKey(platform, mission));
  }

  /** Returns the fleet to search, if one was named. */
  Optional<Fleet> fleet() {
    return Optional.ofNullable(fleet);
  }

  /** Returns the fleets to search, in this order. */
  List<Fleet> fleets() {
    return fleet == null ? List.of(Fleet.values()) : List.of(fleet);
  }
}
