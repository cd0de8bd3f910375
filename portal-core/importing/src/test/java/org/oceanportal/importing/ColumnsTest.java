package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.Fleet;

/** How the columns of a file become fields. */
class ColumnsTest extends ImportTestBase {

  private Path oneRow(String header, String row) {
    return file("missions.csv", header, row);
  }

  @Test
  void columnsAreMapped() {
    missionImport()
        .importCsv(
            oneRow("glider,from,stop", "SEA045,2024-05-01,2024-05-11"),
            ColumnMap.parse("platformSerial=glider,start=from,end=stop"));
    assertThat(mission())
        .containsEntry("platform_serial", "SEA045")
        .containsEntry("end", date("2024-05-11T00:00:00Z"));
  }

  @Test
  void aMappedColumnWinsOverOneOfTheFieldsName() {
    missionImport()
        .importCsv(
            oneRow("platform_serial,start,end,stop", "SEA045,2024-05-01,2024-05-11,2024-05-12"),
            ColumnMap.parse("end=stop"));
    assertThat(mission()).containsEntry("end", date("2024-05-12T00:00:00Z"));
  }

  @Test
  void theNameInTheDatabaseWinsOverTheFieldsOwn() {
    csv("platform_serial,start,profiles,total_profiles", "SEA045,2024-05-01,\"[p1,p2]\",2");
    assertThat(mission()).containsEntry("total_profiles", 2);
  }

  @Test
  void aMappedColumnThatIsNotThereIsNamedAndTheColumnsAreListed() {
    Path file = oneRow("glider,start", "SEA045,2024-05-01");
    assertThatThrownBy(
            () ->
                missionImport().importCsv(file, ColumnMap.parse("platformSerial=glider,end=stop")))
        .isInstanceOf(ImportException.class)
        .hasMessage(
            file + ": has no column \"stop\" for end; its columns are \"glider\", \"start\"");
  }

  @Test
  void platformAndStartAreNeeded() {
    assertThatThrownBy(() -> csv("glider,start", "SEA045,2024-05-01"))
        .isInstanceOf(ImportException.class)
        .hasMessageEndingWith(
            "has no column for platformSerial; its columns are \"glider\", \"start\":"
                + " map one with platformSerial=COLUMN");
    assertThatThrownBy(() -> csv("platform_serial,from", "SEA045,2024-05-01"))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("has no column for start");
    assertThat(missions()).isEmpty();
  }

  @Test
  void aColumnThatIsReadIsThereOnce() {
    assertThatThrownBy(() -> csv("platform_serial,start,start", "SEA045,2024-05-01,2024-05-02"))
        .isInstanceOf(ImportException.class)
        .hasMessageEndingWith("has two columns \"start\": rename one of them");
  }

  @Test
  void aFieldThatTheCollectionDoesNotHaveCannotBeMapped() {
    Path file = oneRow("sailbuoy,start,n", "16,2024-05-01,7");
    assertThatThrownBy(
            () ->
                missionImport()
                    .withFleet(Fleet.SAILBUOYS)
                    .importCsv(file, ColumnMap.parse("profiles=n")))
        .isInstanceOf(ImportException.class)
        .hasMessageEndingWith("sailbuoymissions has no field for profiles");
  }
}
