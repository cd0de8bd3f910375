package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.Portal;
import org.oceanportal.command.database.LocalDatabase;
import tools.jackson.databind.JsonNode;

/**
 * An import is ended by SIGTERM and by SIGKILL at random moments, as often as it takes: it goes on
 * where it was, and nothing is there twice. More kills: {@code -Dportal.command.kills=50}.
 */
@Timeout(3600)
class KilledImportTest {

  private static final int KILLS = Integer.getInteger("portal.command.kills", 6);
  private static final long SEED = Long.getLong("portal.command.seed", 42);
  private static final int MISSIONS = 3_000;
  private static final int MISSIONS_EACH = 20;
  private static final int KILLS_OF_A_FILE = 3;

  /** From the start of the process to the end of the import, on a busy machine. */
  private static final int LATEST_KILL_MILLIS = 3_000;

  @TempDir private Path temporary;

  private final Random random = new Random(SEED);

  @Test
  void anImportThatWasKilledGoesOnWhereItWas() throws Exception {
    Path missions = missions();
    for (int kills = 0; kills < KILLS; kills += KILLS_OF_A_FILE) {
      Path folder = temporary.resolve("data" + kills);
      long before = 0;
      for (int kill = 0; kill < KILLS_OF_A_FILE; kill++) {
        boolean byForce = random.nextBoolean();
        kill(folder, missions, byForce);
        long stored = count(folder);
        assertThat(stored)
            .as("missions, seed %d, kill %d", SEED, kills + kill)
            .isBetween(before, (long) MISSIONS);
        before = stored;
      }
      assertCompletes(folder, missions, before);
    }
  }

  private void kill(Path folder, Path missions, boolean byForce) throws Exception {
    try (var running = PortalProcess.start(folder, "import", missions.toString())) {
      if (!running.endsWithin(Duration.ofMillis(random.nextInt(LATEST_KILL_MILLIS)))) {
        if (byForce) {
          running.kill();
        } else {
          running.end();
        }
      }
    }
  }

  /** Every mission can be found, and found once; each is as its row says. */
  private static void assertCompletes(Path folder, Path missions, long before) {
    Shell.Ran ran = Shell.in(folder).run("import", missions.toString(), "--json");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    JsonNode file = ran.json().get("files").get(0);
    assertThat(file.get("inserted").asLong()).isEqualTo(MISSIONS - before);
    assertThat(file.get("unchanged").asLong()).isEqualTo(before);
    assertThat(count(folder)).isEqualTo(MISSIONS);
  }

  /** Not by a question, which would make a sample where there is nothing yet. */
  private static long count(Path folder) {
    try (LocalDatabase database = LocalDatabase.open(folder, words -> {});
        Portal portal = Portal.connect(database.uri())) {
      return portal.database().getCollection("glidermissions").countDocuments();
    }
  }

  private Path missions() throws IOException {
    var rows = new StringBuilder("platformSerial,mission,start,end,basin,comment\n");
    for (int i = 0; i < MISSIONS; i++) {
      rows.append("TEST").append(i / MISSIONS_EACH).append(',').append(i % MISSIONS_EACH + 1);
      rows.append(",2024-01-01,2024-02-01,Bornholm Basin,").append("c".repeat(50)).append('\n');
    }
    return Files.writeString(temporary.resolve("missions.csv"), rows);
  }
}
