package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A catalogue whose deployments are counted from 1 again in each array. */
class OoiCatalogueTest extends ImportTestBase {

  private static final String GLIDER = "Reference Designator=[^-]+-(?<platformSerial>[^-]+)-.*";
  private static final String ARRAY_AND_GLIDER =
      "Reference Designator=(?<platformSerial>[^-]+-[^-]+)-.*";
  private static final String TIMES = "start=startDateTime,end=stopDateTime";
  private static final Pattern STORED = Pattern.compile("(\\w+) (\\d+) is stored from (\\S+) .*");

  private List<Path> files;

  @BeforeEach
  void write() throws IOException {
    files = OoiCatalogue.write(folder);
    assertThat(files).hasSize(OoiCatalogue.FILES);
  }

  private static FileFormat format(String platform, String map) {
    return FileFormat.standard().withExtraction(platform).withColumns(ColumnMap.parse(map));
  }

  private List<Path> shuffled(long seed) {
    var shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  private static long sum(List<ImportReport> reports, ToLongFunction<ImportReport> count) {
    return reports.stream().mapToLong(count).sum();
  }

  @Test
  void withoutNumbersEachDeploymentIsAMissionInAnyOrderAndAfterAnyRun() {
    FileFormat format = format(GLIDER, TIMES);
    List<ImportReport> reports = imported(shuffled(1), format);
    assertThat(sum(reports, ImportReport::inserted)).isEqualTo(OoiCatalogue.MISSIONS);
    assertThat(sum(reports, ImportReport::rejectedRows)).isZero();
    List<RawBsonDocument> once = bytes();
    for (long seed = 2; seed <= 3; seed++) {
      imported(shuffled(seed), format);
      assertThat(bytes()).isEqualTo(once);
    }
    collection().deleteMany(new Document());
    imported(shuffled(4), format);
    assertThat(bytes()).isEqualTo(once);
    assertThat(collection().distinct("platform_serial", String.class))
        .hasSize(OoiCatalogue.GLIDERS);
  }

  @Test
  void fileByFileTheMissionsAreTheSame() {
    FileFormat format = format(GLIDER, TIMES);
    shuffled(5).forEach(file -> missionImport().importFile(file, format));
    List<Document> oneByOne = withoutNumbers();
    collection().deleteMany(new Document());
    imported(files, format);
    assertThat(withoutNumbers()).containsExactlyInAnyOrderElementsOf(oneByOne);
  }

  private List<Document> withoutNumbers() {
    List<Document> missions = missions();
    missions.forEach(mission -> mission.remove("mission"));
    return missions;
  }

  @Test
  void aNumberUsedAgainIsRejectedWithTheMissionThatHasIt() {
    List<ImportReport> reports =
        imported(shuffled(6), format(GLIDER, TIMES + ",mission=deploymentNumber"));
    int clean = OoiCatalogue.MISSIONS - OoiCatalogue.NUMBERS_USED_AGAIN;
    assertThat(sum(reports, ImportReport::inserted)).isEqualTo(clean);
    assertThat(sum(reports, ImportReport::updated)).isZero();
    assertThat(sum(reports, ImportReport::rejectedRows))
        .isEqualTo(3L * OoiCatalogue.NUMBERS_USED_AGAIN);
    List<RejectedRow> rejected = reports.stream().flatMap(r -> r.rejected().stream()).toList();
    assertThat(rejected.stream().map(RejectedRow::reason).distinct())
        .hasSize(OoiCatalogue.NUMBERS_USED_AGAIN)
        .allSatisfy(this::namesAStoredMission);
  }

  private void namesAStoredMission(String reason) {
    Matcher named = STORED.matcher(reason);
    assertThat(named.matches()).as(reason).isTrue();
    var mission =
        new Document("platform_serial", named.group(1))
            .append("mission", Integer.parseInt(named.group(2)))
            .append("start", date(named.group(3)));
    assertThat(collection().countDocuments(mission)).as(reason).isEqualTo(1);
  }

  @Test
  void withTheArrayInThePlatformEachDeploymentIsAMission() {
    FileFormat format = format(ARRAY_AND_GLIDER, TIMES + ",mission=deploymentNumber");
    List<ImportReport> reports = imported(files, format);
    assertThat(sum(reports, ImportReport::inserted)).isEqualTo(OoiCatalogue.MISSIONS);
    assertThat(sum(reports, ImportReport::rejectedRows)).isZero();
  }
}
