package org.oceanportal.cache.testing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a child process speaks to its parent. */
public final class Out {

  private static final PrintStream STANDARD =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Out() {}

  public static synchronized void say(String line) {
    STANDARD.println(line);
  }
}
