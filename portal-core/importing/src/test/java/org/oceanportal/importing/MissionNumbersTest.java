package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The numbers that missions get from a file that has none. */
class MissionNumbersTest extends ImportTestBase {

  @Test
  void numbersAreGivenInOrderOfStart() {
    csv(
        "platform_serial,start",
        "SEA045,2024-07-01",
        "SEA055,2024-06-01",
        "SEA045,2024-05-01",
        "SEA045,2024-06-01");
    assertThat(numbers())
        .containsExactly(
            "SEA045 1 2024-05-01",
            "SEA045 2 2024-06-01",
            "SEA045 3 2024-07-01",
            "SEA055 1 2024-06-01");
  }

  @Test
  void aNumberOnceGivenStays() {
    csv("platform_serial,start", "SEA045,2024-05-01", "SEA045,2024-07-01");
    ImportReport report =
        csv(
            "platform_serial,start",
            "SEA045,2024-04-01",
            "SEA045,2024-05-01",
            "SEA045,2024-06-01",
            "SEA045,2024-07-01");
    assertThat(report.inserted()).isEqualTo(2);
    assertThat(report.unchanged()).isEqualTo(2);
    assertThat(numbers())
        .containsExactly(
            "SEA045 1 2024-05-01",
            "SEA045 2 2024-07-01",
            "SEA045 3 2024-04-01",
            "SEA045 4 2024-06-01");
  }

  @Test
  void missionsThatHaveNumbersKeepThemAndNewOnesGetThoseAfter() {
    csv(
        "platform_serial,mission,start",
        "SEA045,7,2024-05-01",
        "SEA045,M25,2024-06-01",
        "SEA055,3,2024-06-01");
    ImportReport report =
        csv("platform_serial,start,basin", "SEA045,2024-05-01,Kattegat", "SEA045,2024-04-01,");
    assertThat(report.updated()).isEqualTo(1);
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(numbers())
        .containsExactly(
            "SEA045 7 2024-05-01",
            "SEA045 25 2024-06-01",
            "SEA045 26 2024-04-01",
            "SEA055 3 2024-06-01");
  }

  @Test
  void aRejectedRowTakesNoNumber() {
    csv(
        "platform_serial,start,profiles",
        "SEA045,2024-05-01,1",
        "SEA045,2024-06-31,1",
        "SEA045,2024-07-01,1");
    assertThat(numbers()).containsExactly("SEA045 1 2024-05-01", "SEA045 2 2024-07-01");
  }

  @Test
  void aColumnOfNumbersMayBeLeftOut() {
    missionImport()
        .importCsv(
            file("missions.csv", "platform_serial,mission,start", "SEA045,spring,2024-05-01"),
            ColumnMap.parse("mission="));
    assertThat(numbers()).containsExactly("SEA045 1 2024-05-01");
  }

  @Test
  void documentsWithoutANumberDoNotCount() {
    collection()
        .insertOne(
            new Document("platform_serial", "SEA045")
                .append("start", date("2024-05-01T00:00:00Z")));
    csv("platform_serial,start", "SEA045,2024-05-01");
    assertThat(collection().countDocuments(new Document("mission", 1))).isEqualTo(1);
  }
}
