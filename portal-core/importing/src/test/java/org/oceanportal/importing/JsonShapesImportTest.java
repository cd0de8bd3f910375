package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON as servers and programs of others write it. */
class JsonShapesImportTest extends ImportTestBase {

  private static final String MAP = "platformSerial=glider,start=from,end=to,profiles=n";
  private static final String ONE =
      "{\"glider\":\"SEA045\",\"from\":\"2024-05-01T00:00:00Z\",\"to\":null,\"n\":7}";
  private static final String OTHER =
      "{\"glider\":\"SEA046\",\"from\":1717200000000,\"to\":\"2024-06-11\",\"n\":\"8\"}";

  private ImportReport imported(String map, String... lines) {
    return missionImport().importFile(file("missions.json", lines), ColumnMap.parse(map));
  }

  private void areBothMissions(ImportReport report) {
    assertThat(report.rejected()).isEmpty();
    assertThat(numbers()).containsExactly("SEA045 1 2024-05-01", "SEA046 1 2024-06-01");
    assertThat(missions())
        .extracting(mission -> mission.get("total_profiles"))
        .containsExactly(7, 8);
  }

  @Test
  void linesAreRows() {
    areBothMissions(imported(MAP, ONE, "", OTHER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s,%s]",
        "[\n%s,\n%s\n]",
        "%s %s",
        "{\"a\":1,\"results\":[%s,%s],\"b\":[1,2],\"c\":[]}",
        "{\"data\":{\"total\":2,\"missions\":[%s,%s]}}",
        "{\"others\":[{\"x\":1}],\"results\":[%s,%s]}",
        "{\"0\":%s,\"1\":%s}",
        "{\"schema\":{\"fields\":[{\"name\":\"glider\"}]},\"data\":[%s,%s]}",
      })
  void rowsMayBeInAList(String file) {
    areBothMissions(imported(MAP, String.format(Locale.ROOT, file, ONE, OTHER)));
  }

  @Test
  void documentsMayBePrintedOverLines() {
    areBothMissions(imported(MAP, ONE.replace(",", ",\n  "), OTHER.replace("{", "{\n")));
  }

  @Test
  void aListThatWasFoundIsNamed() {
    ImportReport report = imported(MAP, "{\"data\":{\"results\":[" + ONE + "]}}");
    assertThat(report.notes()).contains("the rows are in the list \"data.results\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"glider\",\"from\",\"to\",\"n\"]\n%s\n%s",
        "[[\"glider\",\"from\",\"to\",\"n\"],%s,%s]",
        "{\"table\":{\"columnNames\":[\"glider\",\"from\",\"to\",\"n\"],"
            + "\"columnUnits\":[null,\"UTC\",\"UTC\",null],\"rows\":[%s,%s]}}",
        "{\"columns\":[\"glider\",\"from\",\"to\",\"n\"],\"index\":[0,1],\"data\":[%s,%s]}",
        "{\"range\":\"A1\",\"values\":[[\"glider\",\"from\",\"to\",\"n\"],%s,%s]}",
      })
  void rowsMayBeListsBelowTheirNames(String file) {
    areBothMissions(
        imported(
            MAP,
            String.format(
                Locale.ROOT,
                file,
                "[\"SEA045\",\"2024-05-01T00:00:00Z\",null,7]",
                "[\"SEA046\",1717200000000,\"2024-06-11\",\"8\"]")));
  }

  @Test
  void aListThatIsTooShortIsRejected() {
    ImportReport report =
        imported(MAP, "[\"glider\",\"from\",\"to\",\"n\"]", "[\"SEA045\",\"2024-05-01\"]");
    assertThat(report.rejected())
        .extracting(RejectedRow::reason)
        .containsExactly("has 2 values where there are 4 names");
  }

  @Test
  void featuresAreTheirPropertiesAndTheirPoint() {
    imported(
        "platformSerial=glider,start=from",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
            + "{\"type\":\"Point\",\"coordinates\":[190,57.5]},\"properties\":"
            + ONE
            + "}]}");
    assertThat(mission()).containsEntry("lat_min", 57.5).containsEntry("lon_max", -170.0);
  }

  @Test
  void valuesInObjectsAreMappedByTheirPath() {
    imported(
        "platformSerial=glider.name,start=when.from",
        "{\"glider\":{\"name\":\"SEA045\"},\"when\":{\"from\":\"2024-05-01\"}}");
    assertThat(numbers()).containsExactly("SEA045 1 2024-05-01");
  }

  @Test
  void namesThatLaterRowsAloneHaveAreColumns() {
    areBothMissions(imported(MAP, ONE.replace(",\"to\":null", ""), OTHER));
  }

  @Test
  void fieldsOwnNamesNeedNoMap() {
    imported(
        "", "{\"platformSerial\":\"SEA045\",\"start\":\"2024-05-01\",\"basins\":[\"A\",\"B\"]}");
    assertThat(mission()).containsEntry("basin", "A, B");
  }

  @Test
  void namesThatAreNotThereAreToldWithThoseThatAre() {
    assertThatThrownBy(() -> imported("", ONE))
        .isInstanceOf(ImportException.class)
        .hasMessageEndingWith(
            "has no column for platformSerial; its columns are \"glider\", \"from\", \"to\", \"n\":"
                + " map one with platformSerial=COLUMN");
  }

  @Test
  void documentsWithTheDatabasesNamesStayWholeInAList() {
    ImportReport report =
        imported(
            "",
            "[{\"platform_serial\":\"SEA045\",\"mission\":1,\"start\":{\"$date\":\"2024-05-01T00:00:00Z\"},\"x\":7}",
            ",{\"platform_serial\":\"SEA045\",\"mission\":2,\"start\":{\"$date\":\"2024-06-01T00:00:00Z\"}}]");
    assertThat(report.inserted()).isEqualTo(2);
    assertThat(missions().get(0)).containsEntry("x", 7);
  }

  @Test
  void anObjectThatIsBadIsRejectedByItself() {
    ImportReport report = imported(MAP, "[" + ONE + ",{\"glider\" 7}," + OTHER + "]");
    assertThat(report.inserted()).isEqualTo(2);
    assertThat(report.rejected()).extracting(RejectedRow::line).containsExactly(2L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"glider\":\"SEA045\"",
        "{\"results\":[{\"glider\":\"SEA045\"}",
        "{\n\"glider\":\"SEA045",
      })
  void whatIsCutOffIsRefused(String text) {
    assertThatThrownBy(() -> imported(MAP, text))
        .isInstanceOf(ImportException.class)
        .hasMessageEndingWith("is not JSON, or is cut off: it ends within a value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s]", "{\"a\":1}} %s", "%s\n}"})
  void whatIsNoJsonIsRefused(String text) {
    assertThatThrownBy(() -> imported(MAP, String.format(Locale.ROOT, text, ONE)))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("is not JSON: on line ");
  }

  @Test
  void severalListsAreRefusedAndNamed() {
    assertThatThrownBy(
            () ->
                imported(
                    "platformSerial=x,start=y", "{\"a\":[{\"p\":1}],\"b\":{\"c\":[{\"p\":1}]}}"))
        .isInstanceOf(ImportException.class)
        .hasMessageEndingWith(
            "has several lists that may hold the rows, \"a\", \"b.c\": leave one of them");
  }

  @Test
  void columnsOfPandasAreRefusedWithWhatToDo() {
    assertThatThrownBy(
            () -> imported(MAP, "{\"glider\":{\"0\":\"SEA045\"},\"from\":{\"0\":1717200000000}}"))
        .isInstanceOf(ImportException.class)
        .hasMessageEndingWith(
            "holds columns, not rows: write a list of records, such as to_json(orient=\"records\")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"results\":[]}", "[\n]"})
  void aListWithoutRowsIsRefused(String text) {
    assertThatThrownBy(() -> imported(MAP, text)).isInstanceOf(ImportException.class);
  }
}
