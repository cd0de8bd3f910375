package org.oceanportal.bench.report;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** A small run with round figures. */
final class SmallRun {

  private SmallRun() {}

  static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(SmallRun.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Figures figures() {
    return Figures.readFrom(file(Report.RESULTS));
  }

  static RunFacts facts() {
    return RunFacts.readFrom(file(Report.FACTS));
  }
}
