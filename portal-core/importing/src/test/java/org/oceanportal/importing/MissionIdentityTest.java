package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

/** Which mission a row is about. */
class MissionIdentityTest extends ImportTestBase {

  private static final String NUMBERED = "platform_serial,mission,start,end,profiles";
  private static final String BY_TIME = "platform_serial,start,end,profiles";

  private ImportReport replacing(String... lines) {
    return missionImport()
        .withReplace(true)
        .importCsv(file("missions.csv", lines), ColumnMap.byName());
  }

  @Test
  void aNumberUsedAgainYearsLaterIsAnotherMission() {
    csv(NUMBERED, "C1,1,2014-01-01,2014-02-01,500");
    List<RawBsonDocument> before = bytes();
    ImportReport report = csv(NUMBERED, "C1,1,2024-01-01,2024-01-11,");
    assertThat(report.rejected()).hasSize(1);
    RejectedRow row = report.rejected().get(0);
    assertThat(row.column()).isEqualTo("start");
    assertThat(row.reason())
        .isEqualTo(
            "C1 1 is stored from 2014-01-01T00:00:00Z to 2014-02-01T00:00:00Z, and this row, from"
                + " 2024-01-01T00:00:00Z to 2024-01-11T00:00:00Z, does not touch that time: it is"
                + " another mission with the same number; to put it in the place of the stored"
                + " one, replace that");
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void aNumberUsedAgainIsAnotherMissionInOneFileToo() {
    ImportReport report =
        csv(NUMBERED, "C1,1,2014-01-01,2014-02-01,500", "C1,1,2024-01-01,2024-01-11,");
    assertThat(report.rejected()).hasSize(1);
    assertThat(report.rejected().get(0).reason())
        .startsWith("C1 1 is on line 2 from 2014-01-01T00:00:00Z to 2014-02-01T00:00:00Z, and");
    assertThat(mission()).containsEntry("total_profiles", 500);
  }

  @Test
  void anEarlierMissionWithTheNumberIsAnotherOneToo() {
    csv(NUMBERED, "C1,1,2024-01-01,,");
    assertThat(csv(NUMBERED, "C1,1,2014-01-01,2014-02-01,500").rejected()).hasSize(1);
    assertThat(mission()).containsEntry("start", date("2024-01-01T00:00:00Z"));
  }

  @Test
  void timesThatTouchAreOfOneMission() {
    csv(NUMBERED, "C1,1,2014-01-01,2014-02-01,500");
    ImportReport report = csv(NUMBERED, "C1,1,2014-02-01,2014-03-01,600");
    assertThat(report.updated()).isEqualTo(1);
    assertThat(report.notes())
        .contains(
            "line 2: C1 1, from 2014-01-01T00:00:00Z to 2014-02-01T00:00:00Z, is moved by a row"
                + " with its number: it is now from 2014-02-01T00:00:00Z to"
                + " 2014-03-01T00:00:00Z");
  }

  @Test
  void aMissionIsReplacedWhole() {
    csv(NUMBERED + ",complete", "C1,1,2014-01-01,2014-02-01,500,true");
    ImportReport report = replacing(NUMBERED, "C1,1,2024-01-01,2024-01-11,");
    assertThat(report.updated()).isEqualTo(1);
    assertThat(report.notes())
        .contains(
            "line 2: C1 1, from 2014-01-01T00:00:00Z to 2014-02-01T00:00:00Z, is replaced: it is"
                + " now from 2024-01-01T00:00:00Z to 2024-01-11T00:00:00Z");
    assertThat(mission())
        .containsEntry("start", date("2024-01-01T00:00:00Z"))
        .containsOnlyKeys("platform_serial", "mission", "start", "end");
    assertThat(collection().find().first()).containsEntry("_id", "gliders/C1/1");
    assertThat(replacing(NUMBERED, "C1,1,2024-01-01,2024-01-11,").unchanged()).isEqualTo(1);
  }

  @Test
  void aFileDoesNotReplaceItsOwnMissions() {
    ImportReport report =
        replacing(NUMBERED, "C1,1,2014-01-01,2014-02-01,500", "C1,1,2024-01-01,2024-01-11,");
    assertThat(report.rejected()).hasSize(1);
    assertThat(mission()).containsEntry("total_profiles", 500);
  }

  @Test
  void aStartThatIsCorrectedIsTheSameMission() {
    csv(BY_TIME, "GL247,2017-08-30,2018-04-22,900", "GL247,2016-01-01,2016-02-01,100");
    ImportReport report =
        csv(BY_TIME, "GL247,2017-08-31,2018-04-22,900", "GL247,2016-01-01,2016-02-01,100");
    assertThat(report.updated()).isEqualTo(1);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(report.notes())
        .contains(
            "line 2: GL247 2, from 2017-08-30T00:00:00Z to 2018-04-22T00:00:00Z, is corrected: it"
                + " is now from 2017-08-31T00:00:00Z to 2018-04-22T00:00:00Z");
    assertThat(numbers()).containsExactly("GL247 1 2016-01-01", "GL247 2 2017-08-31");
  }

  @Test
  void aCorrectedStartEndsAMissionThatWasAtSea() {
    csv(BY_TIME, "GL247,2017-08-30,,900");
    assertThat(csv(BY_TIME, "GL247,2017-08-31,2018-04-22,").updated()).isEqualTo(1);
    assertThat(mission()).containsEntry("end", date("2018-04-22T00:00:00Z"));
  }

  @Test
  void anyOtherOverlapIsStoredAndNoted() {
    csv(BY_TIME, "S1,2019-09-26,2020-01-05,1000");
    ImportReport report = csv(BY_TIME, "S1,2019-09-27,2020-10-17,2000");
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(report.notes())
        .contains(
            "S1 2, from 2019-09-27T00:00:00Z to 2020-10-17T00:00:00Z, overlaps S1 1, from"
                + " 2019-09-26T00:00:00Z to 2020-01-05T00:00:00Z: both count");
  }

  @Test
  void nineTenthsOfTheTimeOfBothMakeOneMission() {
    csv(BY_TIME, "S1,2020-01-01,2020-01-11,");
    assertThat(csv(BY_TIME, "S1,2020-01-02,2020-01-11,").updated()).isEqualTo(1);
    csv(BY_TIME, "S2,2020-01-01,2020-01-11,");
    assertThat(csv(BY_TIME, "S2,2020-01-02T00:00:01,2020-01-11,").inserted()).isEqualTo(1);
  }

  @Test
  void aMissionWithANumberOfItsOwnIsNotCorrectedByTime() {
    csv(NUMBERED, "S1,7,2020-01-01,2020-01-11,");
    ImportReport report = csv(BY_TIME, "S1,2020-01-01T12:00:00,2020-01-11,");
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(report.notes()).anyMatch(note -> note.contains("overlaps S1 7"));
  }

  @Test
  void ofRowsThatAreNearlyAtOneTimeAFileHasOne() {
    ImportReport report =
        csv(BY_TIME, "N1,2023-08-03,2023-08-22,300", "N1,2023-08-03T15:51,2023-08-22,310");
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(report.rejected().get(0).reason())
        .isEqualTo(
            "line 2 has the same mission, from 2023-08-03T00:00:00Z to 2023-08-22T00:00:00Z, and"
                + " the two overlap");
  }

  @Test
  void missionsWithoutEndsAreToldApartByTheirStarts() {
    csv("platform_serial,start", "S1,2020-01-01", "S1,2020-01-02", "S1,2020-02-01");
    assertThat(csv("platform_serial,start", "S1,2020-01-03").inserted()).isEqualTo(1);
    assertThat(missions()).hasSize(4);
  }

  @Test
  void rowsAlikeButForColumnsThatAreNotReadAreOneMission() {
    String header = "Reference Designator," + BY_TIME;
    ImportReport report =
        csv(header, "A-CTD,G1,2020-01-01,2020-02-01,1", "A-DO,G1,2020-01-01,2020-02-01,1");
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(report.rejected()).isEmpty();
    assertThat(report.notes()).noneMatch(note -> note.contains("line"));
  }

  @Test
  void completeWinsWithinAFileWhicheverComesFirst() {
    String header = "platform_serial,start,end,profiles,complete";
    String early = "ru29,2023-01-01,2023-02-01,10,false";
    String complete = "ru29,2023-01-01,2023-02-01T06:00,,true";
    ImportReport report = csv(header, early, complete);
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(report.updated()).isEqualTo(1);
    assertThat(report.rejected()).isEmpty();
    assertThat(mission())
        .containsEntry("end", date("2023-02-01T06:00:00Z"))
        .containsEntry("is_complete", true);
    List<RawBsonDocument> before = bytes();
    report = csv(header, early, complete);
    assertThat(report.kept()).isEqualTo(1);
    assertThat(report.unchanged()).isEqualTo(1);
    report = csv(header, complete, early);
    assertThat(report.kept()).isEqualTo(1);
    assertThat(bytes()).isEqualTo(before);
    assertThat(replacing(header, early, complete).updated()).isEqualTo(1);
    assertThat(replacing(header, complete, early).kept()).isEqualTo(1);
    assertThat(mission()).containsEntry("is_complete", true).doesNotContainKey("total_profiles");
  }

  @Test
  void twoRowsThatAreBothCompleteContradictEachOther() {
    String header = "platform_serial,start,end,profiles,complete";
    ImportReport report =
        csv(
            header,
            "ru29,2023-01-01,2023-02-01,10,true",
            "ru29,2023-01-01,2023-02-01,9,false",
            "ru29,2023-01-01,2023-02-01,11,true",
            "ru29,2023-01-01,2023-02-01,8,false");
    assertThat(report.rejected()).extracting(RejectedRow::line).containsExactly(4L, 5L);
    assertThat(mission()).containsEntry("total_profiles", 10);
  }

  @Test
  void numbersDoNotDependOnTheOrderOfFiles() {
    Path later = file("later.csv", BY_TIME, "S1,2021-01-01,2021-02-01,", "S2,2021-01-01,,");
    Path earlier = file("earlier.csv", BY_TIME, "S1,2020-01-01,2020-02-01,", "S1,2022-01-01,,");
    List<ImportReport> reports = imported(later, earlier);
    assertThat(reports).extracting(ImportReport::inserted).containsExactly(2L, 2L);
    assertThat(numbers())
        .containsExactly(
            "S1 1 2020-01-01", "S1 2 2021-01-01", "S1 3 2022-01-01", "S2 1 2021-01-01");
    assertThat(imported(earlier, later)).extracting(ImportReport::unchanged).containsOnly(2L);
  }

  @Test
  void aFileCorrectsTheOneBeforeItInOneImport() {
    Path before = file("before.csv", BY_TIME, "S1,2020-01-01,2020-02-01,7");
    Path after = file("after.csv", BY_TIME, "S1,2020-01-02,2020-02-01,");
    assertThat(imported(before, after)).extracting(ImportReport::updated).containsExactly(0L, 1L);
    assertThat(mission())
        .containsEntry("start", date("2020-01-02T00:00:00Z"))
        .containsEntry("total_profiles", 7);
  }

  @Test
  void aFileWithoutRowsIsRefusedAndTheOthersGoIn() {
    Path empty = file("empty.csv", BY_TIME);
    Path good = file("good.csv", BY_TIME, "S1,2021-01-01,2021-02-01,", "S1,x,,");
    assertThat(imported(empty, good)).extracting(ImportReport::file).containsExactly(good);
    assertThat(folder)
        .isDirectoryContaining("glob:**/good-csv.rejected")
        .isDirectoryNotContaining("glob:**/.*");
  }
}
