package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oceanportal.model.Fleet;

/** What a user should know of missions that go in all the same. The present is 2025-06-01. */
class ImportNotesTest extends ImportTestBase {

  private static final String HEADER = "platform_serial,mission,start,end,basin";
  private static final String NO_BASIN =
      "no mission of it names a basin: totals and the page count the missions that do, unless all"
          + " are asked for (--scope all)";

  private List<String> notes(String... rows) {
    return csv(Stream.concat(Stream.of(HEADER), Arrays.stream(rows)).toArray(String[]::new))
        .notes();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-06-01T00:00:00.001Z||starts after the present: it is planned",
        "2026-01-01|2026-02-01|starts after the present: it is planned",
        "2025-05-01|2025-06-02T00:00:00.001Z|ends more than 24 hours after the present",
        "2022-06-17|2062-08-17|ends more than 24 hours after the present",
        "2007-05-01|2025-05-01|lasts longer than missions do",
        "2023-05-01|2025-04-30T00:00:00.001Z|lasts longer than missions do",
        "2023-06-01T23:59:59||has no end and began longer ago than missions last",
      })
  void timesThatCannotBeRightAreNoted(String start, String end, String words) {
    List<String> notes = notes("SEA045,1," + start + "," + (end == null ? "" : end) + ",Kattegat");
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0)).startsWith("line 2: SEA045 1, from ").contains(words);
    assertThat(missions()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-06-01,",
    "2025-05-01,2025-06-02",
    "2023-05-01,2025-04-30",
    "2023-06-02,",
  })
  void timesThatCanBeRightAreNot(String start, String end) {
    assertThat(notes("SEA045,1," + start + "," + (end == null ? "" : end) + ",Kattegat")).isEmpty();
  }

  @Test
  void anEndThatIsStoredCounts() {
    notes("SEA045,1,2023-05-01,2025-04-30,Kattegat");
    assertThat(notes("SEA045,1,2023-04-01,,Kattegat"))
        .anyMatch(note -> note.contains("lasts longer than missions do"));
  }

  @Test
  void theLongestMissionIsASetting() {
    Path file = file("missions.csv", HEADER, "SEA045,1,2025-01-01,2025-02-01,Kattegat");
    assertThat(
            missionImport()
                .withLongestMission(Duration.ofDays(30))
                .importCsv(file, ColumnMap.byName())
                .notes())
        .anyMatch(note -> note.contains("lasts longer than missions do"));
  }

  @Test
  void ofManyRowsTheFirstAreNoted() {
    String[] rows =
        IntStream.rangeClosed(1, 30)
            .mapToObj(i -> "S" + i + ",1,2024-01-01,2062-01-01,Kattegat")
            .toArray(String[]::new);
    List<String> notes = notes(rows);
    assertThat(notes).hasSize(21);
    assertThat(notes.get(20)).startsWith("and 10 more missions: each ends more than 24 hours");
  }

  @Test
  void missionsThatNameNoBasinAreNotCounted() {
    assertThat(notes("SEA045,1,2024-01-01,2024-02-01,\" , \"")).containsExactly(NO_BASIN);
    assertThat(notes("SEA045,1,2024-01-01,2024-02-01,")).isEmpty();
    assertThat(notes("SEA045,2,2024-03-01,2024-04-01,", "SEA045,3,2024-05-01,2024-06-01,Kattegat"))
        .isEmpty();
    assertThat(
            json("{'platform_serial':'S1','mission':1,'start':{'$date':'2025-05-01T00:00:00Z'}}"))
        .extracting(ImportReport::notes)
        .isEqualTo(List.of(NO_BASIN));
  }

  @Test
  void sailbuoysAreCountedWithoutBasins() {
    Path file = file("missions.csv", "sailbuoy,mission,start,end", "2016,1,2024-01-01,2024-02-01");
    assertThat(
            missionImport().withFleet(Fleet.SAILBUOYS).importCsv(file, ColumnMap.byName()).notes())
        .isEmpty();
  }

  @Test
  void overlapsWithMissionsThatTheFileDoesNotNameAreNotRepeated() {
    notes("S1,1,2024-01-01,2024-02-01,Kattegat", "S1,2,2024-01-15,2024-02-15,Kattegat");
    assertThat(notes("S2,1,2024-01-01,2024-02-01,Kattegat")).isEmpty();
    assertThat(notes("S1,3,2024-02-01,2024-03-01,Kattegat"))
        .containsExactly(
            "S1 3, from 2024-02-01T00:00:00Z to 2024-03-01T00:00:00Z, overlaps S1 2, from"
                + " 2024-01-15T00:00:00Z to 2024-02-15T00:00:00Z: both count");
  }
}
