package org.oceanportal.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
import org.oceanportal.importing.MissionRemoval;
import org.oceanportal.importing.StoredMission;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The removal of one mission. */
@Command(
    name = "remove",
    description = {
      "Prints what would be deleted of one mission: its document and its positions. With --yes it"
          + " deletes them.",
      "If several documents claim to be the mission, all are printed and none is deleted."
    })
final class RemoveCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final CacheFolderOption answers = new CacheFolderOption();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "PLATFORM", description = "The serial, such as SEA045.")
  private String platform = "";

  @Parameters(
      index = "1",
      paramLabel = "MISSION",
      converter = Words.ToMissionNumber.class,
      description = "The number, such as 25 or M25.")
  private int mission;

  @Option(
      names = "--fleet",
      paramLabel = "FLEET",
      converter = FleetName.class,
      completionCandidates = FleetName.Candidates.class,
      description = "glider or sailbuoy; without it, both are searched.")
  private @Nullable Fleet fleet;

  @Option(names = "--yes", description = "Deletes it.")
  private boolean yes;

  RemoveCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    MissionKey key = UsageException.refusing(() -> new MissionKey(platform, mission));
    try (OpenPortal open = database.openForQuestions(environment, null, answers)) {
      Portal portal = open.portal();
      return remove(MissionRemoval.from(portal.database(), portal.schema()), key);
    }
  }

  private int remove(MissionRemoval removal, MissionKey key) {
    List<Fleet> fleets = fleet == null ? List.of(Fleet.values()) : List.of(fleet);
    List<StoredMission> found =
        fleets.stream().flatMap(each -> removal.find(each, key).stream()).toList();
    if (found.isEmpty()) {
      environment.say("there is no mission " + key);
      return ExitCode.FAULT;
    }
    boolean removed = yes && found.size() == 1 && removeOne(removal, found.get(0));
    output.write(RemovalView.of(found, removed), environment);
    return exitCode(key, found.size(), removed);
  }

  private boolean removeOne(MissionRemoval removal, StoredMission mission) {
    try {
      return removal.remove(mission);
    } finally {
      answers.forget(environment);
    }
  }

  private int exitCode(MissionKey key, int documents, boolean removed) {
    if (documents > 1) {
      environment.say(
          documents
              + " documents claim to be mission "
              + key
              + ": none was removed; "
              + "remove the wrong ones by their _id with a MongoDB client, or give --fleet");
      return ExitCode.FAULT;
    }
    if (!removed) {
      environment.say(
          yes ? "it was removed by somebody else" : "nothing was removed: --yes removes it");
    }
    return ExitCode.DONE;
  }
}
