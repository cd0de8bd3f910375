package org.oceanportal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.file.CacheFolder;
import org.oceanportal.cache.spi.StoreException;
import org.oceanportal.command.database.DataFolder;
import picocli.CommandLine.Option;

/** In which folder answers are kept. */
final class CacheFolderOption {

  private static final int TRIAL_BYTES = 8_192;

  @Option(
      names = "--cache-dir",
      paramLabel = "DIR",
      description = {
        "Where answers are kept. Else in cache in " + DataFolder.VARIABLE + " if that is set, else",
        "in oceanportal in your cache folder."
      })
  private @Nullable Path folder;

  /** The folder that was named, if one was. */
  Optional<Path> named() {
    return Optional.ofNullable(folder);
  }

  /** The folder; it need not exist. */
  Path folder(Environment environment) {
    return named()
        .map(Path::toAbsolutePath)
        .orElseGet(
            () ->
                DataFolder.ofAnswers(
                    environment.variables(),
                    System.getProperty("os.name"),
                    Path.of(System.getProperty("user.home"))));
  }

  /** Why nothing can be written there, found by trying; empty if it can. */
  Optional<String> obstacle(Environment environment) {
    Path kept = folder(environment);
    try {
      Files.createDirectories(kept);
      Path trial = Files.createTempFile(kept, "trial", ".tmp");
      try {
        Files.write(trial, new byte[TRIAL_BYTES]);
      } finally {
        Files.deleteIfExists(trial);
      }
      return Optional.empty();
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.of(e.toString());
    }
  }

  /** Forgets all answers there, because missions were changed. */
  void forget(Environment environment) {
    Path kept = folder(environment);
    try {
      CacheFolder.at(kept).clear();
    } catch (StoreException failure) {
      environment.say(
          "answers kept from before may still be given: "
              + failure.getMessage()
              + "; delete the folder, or ask with --fresh");
    }
  }
}
