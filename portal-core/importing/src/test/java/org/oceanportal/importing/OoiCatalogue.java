package org.oceanportal.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up catalogue in the shape in which the Ocean Observatories Initiative publishes its
 * gliders' deployments, with as many of each: a file for each array and glider, a row for each
 * instrument, deployments counted from 1 again in each array that a glider comes to.
 */
final class OoiCatalogue {

  static final int GLIDERS = 83;
  static final int FILES = 119;
  static final int MISSIONS = 486;

  /** Deployments whose glider and number an earlier array has had. */
  static final int NUMBERS_USED_AGAIN = 37;

  private static final int GLIDERS_THAT_MOVED = FILES - GLIDERS;
  private static final List<String> INSTRUMENTS = List.of("CTDGVM000", "DOSTAM000", "FLORTM000");
  private static final Instant FIRST = Instant.parse("2013-07-19T20:17:00Z");
  private static final Instant SECOND = Instant.parse("2021-05-01T08:00:00Z");
  private static final String HEADER =
      "CUID_Deploy,deployedBy,CUID_Recover,recoveredBy,Reference Designator,deploymentNumber,"
          + "versionNumber,startDateTime,stopDateTime,mooring.uid,node.uid,sensor.uid,lat,lon,orbit,"
          + "deployment_depth,water_depth,notes";

  private OoiCatalogue() {}

  /** Writes the files into a folder. */
  static List<Path> write(Path folder) throws IOException {
    var files = new ArrayList<Path>();
    for (int glider = 0; glider < GLIDERS; glider++) {
      boolean moved = glider < GLIDERS_THAT_MOVED;
      files.add(file(folder, "CE05MOAS", glider, FIRST, glider < 34 ? 6 : 5));
      if (moved) {
        files.add(file(folder, "GP05MOAS", glider, SECOND, glider == 0 ? 2 : 1));
      }
    }
    return files;
  }

  private static Path file(Path folder, String array, int glider, Instant first, int deployments)
      throws IOException {
    String platform = "GL" + (300 + glider);
    var lines = new ArrayList<>(List.of(HEADER));
    for (int number = 1; number <= deployments; number++) {
      Instant start = first.plus(Duration.ofDays(150L * number)).plusSeconds(977L * glider);
      boolean atSea = glider >= GLIDERS - 4 && number == deployments;
      String stop = atSea ? "" : time(start.plus(Duration.ofDays(60L + glider)));
      for (String instrument : INSTRUMENTS) {
        lines.add(
            String.join(
                ",",
                "MV1309,,MV1404,",
                array + "-" + platform + "-01-" + instrument,
                number + ",1," + time(start) + "," + stop,
                ",CGVEH-" + platform,
                "CGINS-" + instrument + "-" + number,
                "50.08655,-144.4492,,1000,1000,\"made up, " + instrument + "\""));
      }
    }
    return Files.write(folder.resolve(array + "-" + platform + "_Deploy.csv"), lines);
  }

  /** As the publisher writes times: UTC, without a zone. */
  private static String time(Instant instant) {
    return instant.toString().replace("Z", "");
  }
}
