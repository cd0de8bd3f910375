package org.oceanportal.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs scripts with {@code portal} on the PATH, on a database of the test's. */
final class ScriptShell {

  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  /** What a script wrote, and how it ended. */
  record Ran(int status, String output, String words) {}

  ScriptShell(Path folder, String uri) throws IOException {
    this.folder = folder;
    Path commands = Files.createDirectories(folder.resolve("bin"));
    Path portal = commands.resolve("portal");
    Files.writeString(
        portal,
        "#!/bin/sh\nexec '"
            + (JAVA + "' -XX:TieredStopAtLevel=1 -cp '" + classPath())
            + "' org.oceanportal.command.PortalCommand \"$@\"\n");
    Files.setPosixFilePermissions(portal, PosixFilePermissions.fromString("rwxr-xr-x"));
    environment.put("PATH", commands + File.pathSeparator + System.getenv("PATH"));
    environment.put("PORTAL_MONGODB_URI", uri);
    environment.put("PORTAL_DATA_DIR", folder.resolve("data").toString());
  }

  /** Of this test, which has the command's among others. */
  static String classPath() {
    return System.getProperty("java.class.path");
  }

  ScriptShell with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Whether a shell would find a command. */
  static boolean has(String command) throws IOException, InterruptedException {
    Process asked = new ProcessBuilder("sh", "-c", "command -v " + command).start();
    return asked.waitFor() == 0;
  }

  Ran run(String... command) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Path words = folder.resolve("words");
    ProcessBuilder builder =
        new ProcessBuilder(Arrays.asList(command))
            .redirectOutput(output.toFile())
            .redirectError(words.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("still running after five minutes: " + String.join(" ", command));
    }
    return new Ran(
        process.exitValue(), Files.readString(output, UTF_8), Files.readString(words, UTF_8));
  }
}
