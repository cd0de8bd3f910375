package org.oceanportal.command.database;

import java.util.function.Consumer;
import org.oceanportal.sample.SampleFleet;

/**
 * The progress messages of a large fleet: at every tenth of it, and none about one that is made at
 * once.
 */
public final class SampleProgress implements SampleFleet.Progress {

  private static final int SMALL = 1_000;
  private static final int STEPS = 10;

  private final Consumer<String> say;
  private int said;

  /** Creates progress messages for {@code say}. */
  public SampleProgress(Consumer<String> say) {
    this.say = say;
  }

  @Override
  public void written(int missionsWritten, int missions) {
    int steps = (int) ((long) STEPS * missionsWritten / missions);
    if (missions >= SMALL && steps > said) {
      said = steps;
      say.accept(missionsWritten + " of " + missions + " missions");
    }
  }
}
