package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that are made of columns which do not hold them as they are. */
class DerivedColumnsTest extends ImportTestBase {

  private ImportReport read(FileFormat format, String... lines) {
    return missionImport().importFile(file("missions.csv", lines), format);
  }

  @Test
  void aPlatformIsMadeOfSeveralColumns() {
    FileFormat format = FileFormat.standard().withPlatformFrom(List.of("array", " glider"));
    ImportReport report =
        read(format, "array,glider,start", "GP05,GL1,2024-05-01", "CE05,GL1,2024-05-01");
    assertThat(numbers()).containsExactly("CE05-GL1 1 2024-05-01", "GP05-GL1 1 2024-05-01");
    assertThat(report.notes()).noneMatch(note -> note.contains("not read"));
  }

  @Test
  void aPlatformOfWhichAPartIsBlankIsBlank() {
    FileFormat format = FileFormat.standard().withPlatformFrom(List.of("array", "glider"));
    ImportReport report = read(format, "array,glider,start", "GP05,,2024-05-01");
    assertThat(report.rejected().get(0).column()).isEqualTo("platformSerial from array,glider");
    assertThat(report.rejected().get(0).reason()).isEqualTo("is blank, but is needed");
  }

  @Test
  void platformAndStartAreCutOutOfAnIdentifier() {
    FileFormat format =
        FileFormat.standard()
            .withExtraction(
                "datasetID=(?<platformSerial>[^-]+)-(?<start>\\d{8}T\\d{4})(-delayed)?");
    ImportReport report =
        read(
            format,
            "datasetID,end",
            "ru29-20240501T0000,2024-06-01",
            "ru29-20240501T0000-delayed,2024-06-01");
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(numbers()).containsExactly("ru29 1 2024-05-01");
  }

  @Test
  void platformAndNumberAreCutOutOfAnIdentifier() {
    FileFormat format =
        FileFormat.standard()
            .withExtraction("id=(nrt_|delayed_)?(?<platformSerial>SEA\\d+)_(?<mission>M\\d+)");
    read(format, "id,start", "nrt_SEA045_M25,2024-05-01", "delayed_SEA045_M25,2024-05-01");
    assertThat(numbers()).containsExactly("SEA045 25 2024-05-01");
  }

  @Test
  void anIdentifierThatThePatternDoesNotFitIsRejected() {
    FileFormat format = FileFormat.standard().withExtraction("id=(?<platformSerial>SEA\\d+)");
    ImportReport report = read(format, "id,start", "ru29,2024-05-01", "SEA045,2024-05-01");
    assertThat(report.inserted()).isEqualTo(1);
    RejectedRow row = report.rejected().get(0);
    assertThat(row.column()).isEqualTo("id");
    assertThat(row.value()).isEqualTo("ru29");
    assertThat(row.reason()).isEqualTo("does not fit the pattern (?<platformSerial>SEA\\d+)");
  }

  @Test
  void aColumnThatIsAbsentRefusesTheFile() {
    FileFormat format = FileFormat.standard().withPlatformFrom(List.of("array", "glider"));
    assertThatThrownBy(() -> read(format, "glider,start", "GL1,2024-05-01"))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("has no column \"array\"; its columns are glider, start");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id|extraction must be COLUMN=PATTERN",
        "=(?<start>.*)|extraction must be COLUMN=PATTERN",
        "id=.*|extraction must name a field",
        "id=(?<colour>.*)|unknown field \"colour\" in the pattern",
        "id=(?<start>|must have a regular expression behind the column",
      })
  void anExtractionIsAColumnAndAPatternThatNamesFields(String extraction, String why) {
    assertThatThrownBy(() -> FileFormat.standard().withExtraction(extraction))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
