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

/** The option that names the folder of cached answers. */
final class CacheFolderOption {

  private static final int TRIAL_BYTES = 8_192;

  @Option(
      names = "--cache-dir",
      paramLabel = "DIR",
      description = {
        "The folder of cached answers. By default cache in "
            + DataFolder.VARIABLE
            + " if that is set, else",
        "oceanportal in your cache folder."
      })
  private @Nullable Path folder;

  /** Returns the folder that was named, if any. */
  Optional<Path> named() {
    return Optional.ofNullable(folder);
  }

  /** Returns the folder; it need not exist. */
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

  /** Returns the reason why nothing can be written there, found by trying; empty if it can. */
  Optional<String> obstacle(Environment environment) {
    Path folder = folder(environment);
    try {
      Files.createDirectories(folder);
      Path trial = Files.createTempFile(folder, "trial", ".tmp");
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

  /** Invalidates all answers there, because missions were changed. */
  void invalidateAll(Environment environment) {
    Path folder = folder(environment);
    try {
      CacheFolder.at(folder).clear();
    } catch (StoreException failure) {
      environment.say(
          "cached answers from before may still be returned: "
              + failure.getMessage()
              + "; delete the folder, or use --fresh");
    }
  }
}
