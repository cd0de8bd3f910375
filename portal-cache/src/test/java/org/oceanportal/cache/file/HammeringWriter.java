package org.oceanportal.cache.file;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.oceanportal.cache.StatsCache;
import org.oceanportal.cache.testing.Codecs;
import org.oceanportal.cache.testing.Figures;
import org.oceanportal.cache.testing.Out;

/** A process that keeps one answer after another, and says which ones it has kept. */
final class HammeringWriter {

  private HammeringWriter() {}

  public static void main(String[] arguments) {
    var number = new AtomicLong(Long.parseLong(arguments[1]));
    try (var cache =
        StatsCache.builder((String key) -> Figures.of(number.incrementAndGet()))
            .store(JsonFileStore.in(Path.of(arguments[0]), Codecs.figures()))
            .build()) {
      while (true) {
        Out.say("kept " + cache.refresh(KilledWriter.KEY).value().missions());
      }
    }
  }
}
