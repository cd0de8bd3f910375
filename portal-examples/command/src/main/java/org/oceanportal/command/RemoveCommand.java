package org.oceanportal.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.oceanportal.Portal;
import org.oceanportal.importing.MissionRemoval;
import org.oceanportal.importing.StoredMission;
import org.oceanportal.model.MissionKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The subcommand {@code remove}, which removes one mission. */
@Command(
    name = "remove",
    description = {
      "Prints what would be deleted of one mission: its document and its positions. With --yes it"
          + " deletes them.",
      "If several documents have the mission's key, all are printed and none is deleted."
    })
final class RemoveCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final MissionKeyOptions mission = new MissionKeyOptions();
  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final CacheFolderOption answers = new CacheFolderOption();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(names = "--yes", description = "Deletes it.")
  private boolean yes;

  RemoveCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    MissionKey key = mission.key();
    try (OpenPortal open = database.openForQuestions(environment, null, answers)) {
      Portal portal = open.portal();
      return remove(MissionRemoval.from(portal.database(), portal.schema()), key);
    }
  }

  private int remove(MissionRemoval removal, MissionKey key) {
    List<StoredMission> found =
        mission.fleets().stream().flatMap(each -> removal.find(each, key).stream()).toList();
    if (found.isEmpty()) {
      environment.say("there is no mission " + key);
      return ExitCode.FAULT;
    }
    boolean removed = yes && found.size() == 1 && removeOne(removal, found.get(0));
    output.write(RemovalView.of(found, removed), environment);
    return exitCode(key, found.size(), removed);
  }

  private boolean removeOne(MissionRemoval removal, StoredMission document) {
    try {
      return removal.remove(document);
    } finally {
      answers.invalidateAll(environment);
    }
  }

  private int exitCode(MissionKey key, int documents, boolean removed) {
    if (documents > 1) {
      environment.say(
          documents
              + " documents have the key of mission "
              + key
              + ": none was removed; "
              + "remove the wrong ones by their _id with a MongoDB client, or give --fleet");
      return ExitCode.FAULT;
    }
    if (!removed) {
      environment.say(
          yes ? "it was removed by another process" : "nothing was removed: --yes removes it");
    }
    return ExitCode.DONE;
  }
}
