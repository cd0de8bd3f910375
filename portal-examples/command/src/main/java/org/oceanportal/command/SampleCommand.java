package org.oceanportal.command;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oceanportal.command.database.DatabaseException;
import org.oceanportal.command.database.SampleProgress;
import org.oceanportal.sample.SampleFleet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The subcommand {@code sample}, which makes a synthetic fleet. */
@Command(
    name = "sample",
    description = {
      "Fills an empty database with a synthetic fleet, the same for the same options.",
      "Without --uri it replaces the sample in the local database."
    })
final class SampleCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final CacheFolderOption answers = new CacheFolderOption();

  @Option(
      names = "--missions",
      paramLabel = "N",
      description = "The number of glider missions; the default is 240.")
  private int missions = SampleFleet.STANDARD_MISSIONS;

  @Option(names = "--seed", paramLabel = "N", description = "The seed of the random choices.")
  private @Nullable Long seed;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = Words.ToInstant.class,
      description = "The instant at which the fleet is observed, instead of now.")
  private @Nullable Instant at;

  @Option(
      names = "--profile-documents",
      paramLabel = "N",
      description =
          "The number of newest missions of which each profile is written; the default is "
              + SampleFleet.STANDARD_MISSIONS_WITH_PROFILE_DOCUMENTS
              + ".")
  private int profileDocuments = SampleFleet.STANDARD_MISSIONS_WITH_PROFILE_DOCUMENTS;

  @Option(
      names = "--dirty",
      description =
          "Adds missions with missing, wrong and odd values, as real databases have them.")
  private boolean dirty;

  SampleCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    database.refuseSchema();
    SampleFleet fleet = UsageException.refusing(this::fleet);
    boolean isLocal = database.uri(environment).isEmpty();
    try (OpenPortal open = database.open(environment, sample -> sample.replaceBy(fleet))) {
      if (!isLocal) {
        environment.say("making a synthetic fleet of " + missions + " missions");
        write(fleet, open.portal().database());
      }
    } finally {
      answers.invalidateAll(environment);
    }
    environment.say("made");
    return ExitCode.DONE;
  }

  private void write(SampleFleet fleet, MongoDatabase target) {
    try {
      fleet.writeTo(target, new SampleProgress(environment::say));
    } catch (IllegalStateException notEmpty) {
      throw new DatabaseException(String.valueOf(notEmpty.getMessage()), notEmpty);
    }
  }

  private SampleFleet fleet() {
    Instant seen = at == null ? environment.clock().instant() : at;
    SampleFleet fleet =
        SampleFleet.standard(seen).withMissions(missions).withProfileDocumentsOf(profileDocuments);
    SampleFleet seeded = seed == null ? fleet : fleet.withSeed(seed);
    return dirty ? seeded.withDirtyDocuments() : seeded;
  }
}
