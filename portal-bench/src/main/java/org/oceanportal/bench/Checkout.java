package org.oceanportal.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The location and the commit of this program. */
final class Checkout {

  private static final String UNKNOWN = "unknown";

  private Checkout() {}

  /** Returns the module's {@code target} folder, which has the jar and the classes. */
  static Path target() {
    try {
      Path here =
          Path.of(Checkout.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = here.getParent();
      return folder == null ? here : folder;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the commit as Git describes it, with {@code -dirty} if files were changed since. */
  static String commit() {
    var git =
        new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*")
            .directory(target().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = git.start();
      String words =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 && !words.isEmpty() ? words : UNKNOWN;
    } catch (IOException noGit) {
      return UNKNOWN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return UNKNOWN;
    }
  }
}
