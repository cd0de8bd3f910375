package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oceanportal.model.Fleet;

/** Missions from JSON lines. */
class JsonLinesImportTest extends ImportTestBase {

  private static final String ID = "65f000000000000000000001";

  private static Document document() {
    return new Document("_id", new ObjectId(ID))
        .append("mission", 25)
        .append("platform_serial", "SEA045")
        .append("start", date("2024-05-01T00:00:00Z"))
        .append("end", date("2024-05-11T00:00:00.123Z"))
        .append("total_profiles", 2)
        .append("total_data_points", 3_000_000_000L)
        .append("total_distance_m", 5000.0)
        .append("is_complete", false)
        .append("basin", "")
        .append("sea_name", null)
        .append("profiles", List.of("p1", "p2"))
        .append("profile_ids", List.of(new ObjectId(), new ObjectId()))
        .append("unknown to the schema", new Document("a", 1.5));
  }

  private static String line(Document document) {
    return document.toJson();
  }

  /** A line about SEA045 M25 with its single quotes made double. */
  private static String mission(String more) {
    return ("{'platform_serial':'SEA045','mission':25,'start':{'$date':'2024-05-01T00:00:00Z'}"
            + more
            + "}")
        .replace('\'', '"');
  }

  @ParameterizedTest
  @EnumSource(
      value = JsonMode.class,
      names = {"EXTENDED", "RELAXED"})
  void aDocumentKeepsEveryField(JsonMode mode) {
    JsonWriterSettings settings = JsonWriterSettings.builder().outputMode(mode).build();
    Document document = document();
    ImportReport report = json(document.toJson(settings));
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(collection().find()).containsExactly(document);
  }

  @ParameterizedTest
  @EnumSource(
      value = JsonMode.class,
      names = {"EXTENDED", "RELAXED"})
  void importingWhatWasExportedChangesNothing(JsonMode mode) {
    collection()
        .insertOne(
            document()
                .append("total_depth", 7L)
                .append("total_distance_m", 7.0)
                .append("nested", List.of(1L, new Document("a", List.of(2L)))));
    JsonWriterSettings settings = JsonWriterSettings.builder().outputMode(mode).build();
    List<RawBsonDocument> before = bytes();
    ImportReport report = json(collection().find().first().toJson(settings));
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void aStoredMissionKeepsItsIdentifierAndWhatTheDocumentDoesNotName() {
    json(line(document()));
    ImportReport report = json(mission(",\"profiles\":[\"p9\"],\"_id\":1"));
    assertThat(report.updated()).isEqualTo(1);
    assertThat(collection().find())
        .containsExactly(document(collection().find().first(), List.of("p9")));
  }

  private static Document document(Document stored, List<String> profiles) {
    return document().append("profile_ids", stored.get("profile_ids")).append("profiles", profiles);
  }

  @Test
  void aDocumentWithoutIdentifierGetsOneMadeOfFleetPlatformAndNumber() {
    json(mission(",\"_id\":null"));
    assertThat(collection().find().first()).containsEntry("_id", "gliders/SEA045/25");
  }

  @Test
  void aChangeDeepInADocumentIsSeen() {
    json(mission(",\"nested\":{\"a\":[1,2]}"));
    assertThat(json(mission(",\"nested\":{\"a\":[1,3]}")).updated()).isEqualTo(1);
    assertThat(json(mission(",\"nested\":{\"b\":[1,3]}")).updated()).isEqualTo(1);
    assertThat(mission()).containsEntry("nested", new Document("b", List.of(1, 3)));
  }

  @Test
  void anEndOfNullPutsAMissionBackToSea() {
    json(line(document()));
    json(mission(",'end':null"));
    assertThat(mission()).containsEntry("end", null);
  }

  @Test
  void nearRealTimeNeverReplacesComplete() {
    json(line(document().append("is_complete", true)));
    ImportReport report = json(line(document().append("total_profiles", 7)));
    assertThat(report.kept()).isEqualTo(1);
    assertThat(mission()).containsEntry("total_profiles", 2);
  }

  @Test
  void blankLinesAreNoDocuments() {
    ImportReport report = json("", mission(""), "  ", "{", "");
    assertThat(report.read()).isEqualTo(2);
    assertThat(report.rejected()).extracting(RejectedRow::line).containsExactly(4L);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstDocument() {
    assertThat(json("\uFEFF" + mission("")).inserted()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'end':{'$date':'2024-04-01T00:00:00Z'}|end|2024-04-01T00:00:00Z|is before the start, 2024-05-01T00:00:00Z",
        "'start':null|start||is absent, but is needed",
        "'start':{'$date':'1970-01-01T00:00:00Z'}|start|1970-01-01T00:00:00Z|is not a time such as 2024-05-31T12:00:00Z or 2024-05-31, in the years 1990 to 2099",
        "'mission':null|mission||is absent, but is needed",
        "'end':'soon'|end|soon|is not a time such as 2024-05-31T12:00:00Z or 2024-05-31, in the years 1990 to 2099",
        "'mission':'X25'|mission|X25|is not a mission's number such as 25 or M25",
        "'platform_serial':45|platform_serial|45|is not a platform as stored here: a text",
        "'platform_serial':''|platform_serial|``|is not a platform as stored here: a text",
        "'a.b':1|a.b||is not a name for a field of a mission",
        "'$set':1|$set||is not a name for a field of a mission",
      })
  void aBadValueIsReportedWithItsFieldAndReason(
      String more, String field, String value, String reason) {
    ImportReport report = json(mission("," + more));
    assertThat(report.rejected())
        .containsExactly(new RejectedRow(folder.resolve("missions.json"), 1, field, value, reason));
    assertThat(missions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"mission\":1|is not a JSON document",
        "7|is not a JSON document",
        "{\"a\":{\"$oid\":\"zz\"}}|is not a JSON document",
        "{\"a\":1} {\"b\":2}|is more than one document",
        "{\"a\":1}]|is more than one document",
      })
  void aLineIsOneDocument(String line, String reason) {
    ImportReport report = json(mission(""), line);
    assertThat(report.rejected()).hasSize(1);
    assertThat(report.rejected().get(0).reason()).startsWith(reason);
    assertThat(report.inserted()).isEqualTo(1);
  }

  @Test
  void aLineThatNestsWithoutEndIsRejected() {
    ImportReport report = json(mission(""), "{\"a\":" + "[".repeat(200_000));
    assertThat(report.rejected())
        .extracting(RejectedRow::reason)
        .containsExactly("nests more than 100 documents or lists");
  }

  @Test
  void aDocumentThatIsTooBigIsRejected() {
    ImportReport report =
        json(mission(",\"comment\":\"" + "x".repeat(17_000_000) + "\""), mission(""));
    assertThat(report.rejected()).hasSize(1);
    assertThat(report.rejected().get(0).reason()).startsWith("is a document of 17000");
    assertThat(report.inserted()).isEqualTo(1);
  }

  @Test
  void theSameMissionWithAnotherStartIsRejected() {
    ImportReport report =
        json(mission(""), mission("").replace("2024-05-01", "2024-05-02"), mission(",\"_id\":7"));
    assertThat(report.inserted()).isEqualTo(1);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(report.rejected())
        .extracting(RejectedRow::reason)
        .containsExactly(
            "line 1 has the same mission, from 2024-05-01T00:00:00Z, without an end, and the two"
                + " overlap");
  }

  @Test
  void anIdentifierThatAnotherMissionHasIsRejected() {
    json(line(document()));
    ImportReport report =
        json(line(document().append("mission", 26)), line(document().append("basin", "Kattegat")));
    assertThat(report.inserted()).isZero();
    assertThat(report.updated()).isEqualTo(1);
    assertThat(report.rejected()).hasSize(1);
    assertThat(report.rejected().get(0).line()).isEqualTo(1);
    assertThat(report.rejected().get(0).reason()).startsWith("is refused by the database: ");
    assertThat(mission()).containsEntry("basin", "Kattegat");
  }

  @Test
  void rejectedLinesGoToAFileBesideTheInput() {
    ImportReport report = json(mission(""), mission(",'end':'soon'"));
    assertThat(report.rejectedFile()).isEqualTo(folder.resolve("missions-json.rejected"));
    assertThat(report.rejectedFile())
        .hasContent(
            """
            line,column,value,reason,document
            2,end,soon,"is not a time such as 2024-05-31T12:00:00Z or 2024-05-31, in the years 1990 to 2099","{""platform_serial"":""SEA045"",""mission"":25,""start"":{""$date"":""2024-05-01T00:00:00Z""},""end"":""soon""}"
            """);
  }

  @Test
  void sailbuoysKeepTheirTracksWithBadFixes() {
    Path file =
        file(
            "sailbuoys.json",
            "{\"sailbuoy\":2016,\"mission\":1,\"start\":{\"$date\":\"2024-05-01T00:00:00Z\"},"
                + "\"lat\":[54.5,NaN],\"lon\":[12.0,NaN]}",
            "{\"sailbuoy\":\"SB2016\",\"mission\":2,\"start\":{\"$date\":\"2024-05-01T00:00:00Z\"}}");
    ImportReport report =
        missionImport().withFleet(Fleet.SAILBUOYS).importFile(file, ColumnMap.byName());
    assertThat(report.rejected()).extracting(RejectedRow::value).containsExactly("SB2016");
    assertThat(database().getCollection("sailbuoymissions").find().first())
        .containsEntry("lat", List.of(54.5, Double.NaN));
  }
}
