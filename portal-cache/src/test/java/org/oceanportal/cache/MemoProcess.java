package org.oceanportal.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.oceanportal.cache.testing.Figures;
import org.oceanportal.cache.testing.HandClock;
import org.oceanportal.cache.testing.Out;

/** A process that computes the value of a memo, and goes on when it is sent a line. */
final class MemoProcess {

  private MemoProcess() {}

  public static void main(String[] arguments) {
    try (Memo<Figures> memo =
        Memo.of(Figures.class, MemoProcess::compute)
            .in(Path.of(arguments[0]))
            .clock(new HandClock("2026-07-01T03:00:00Z"))
            .freshFor(Duration.ofDays(36_500))) {
      Out.say("got " + memo.get().value().missions());
    }
  }

  private static Figures compute() {
    Out.say("computing");
    try {
      System.in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Figures.of(7);
  }
}
