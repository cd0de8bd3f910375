package org.oceanportal.command.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The folder of this user's data, by the conventions of the operating system. */
public final class DataFolder {

  /** The variable that names another folder. */
  public static final String VARIABLE = "PORTAL_DATA_DIR";

  private static final String NAME = "oceanportal";

  private DataFolder() {}

  /**
   * Returns the folder; it need not exist.
   *
   * @param variables the environment variables
   * @param system the name of the operating system
   * @param home the user's home folder
   */
  public static Path of(Map<String, String> variables, String system, Path home) {
    String chosen = variables.getOrDefault(VARIABLE, "");
    if (!chosen.isBlank()) {
      return Path.of(chosen).toAbsolutePath();
    }
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return folder(variables, "LOCALAPPDATA", home.resolve("AppData/Local")).resolve(NAME);
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library/Application Support").resolve(NAME);
    }
    return folder(variables, "XDG_DATA_HOME", home.resolve(".local/share")).resolve(NAME);
  }

  /**
   * Returns the folder for cached answers, which may be deleted at any time; it need not exist.
   *
   * @param variables the environment variables
   * @param system the name of the operating system
   * @param home the user's home folder
   */
  public static Path ofAnswers(Map<String, String> variables, String system, Path home) {
    String os = system.toLowerCase(Locale.ROOT);
    boolean chosen = !variables.getOrDefault(VARIABLE, "").isBlank();
    if (chosen || os.startsWith("windows")) {
      return of(variables, system, home).resolve("cache");
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library/Caches").resolve(NAME);
    }
    return folder(variables, "XDG_CACHE_HOME", home.resolve(".cache")).resolve(NAME);
  }

  /** Returns the folder; a relative path is ignored, as the XDG specification asks. */
  private static Path folder(Map<String, String> variables, String name, Path otherwise) {
    Path named = Path.of(variables.getOrDefault(name, ""));
    return named.isAbsolute() ? named : otherwise;
  }
}
