package org.oceanportal.importing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The report of the only file of an import, whose exception is the caller's. */
final class OnlyReport implements ImportListener {

  private @Nullable ImportReport report;

  @Override
  public void imported(ImportReport ofTheFile) {
    report = ofTheFile;
  }

  @Override
  public void refused(ImportException why) {
    throw why;
  }

  ImportReport report() {
    return Objects.requireNonNull(report, "report");
  }
}
