package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.PortalException;

/** What an import does to missions that are stored already. */
class StoredMissionsImportTest extends ImportTestBase {

  private static final String HEADER = "platform_serial,mission,start,end,basin,profiles,complete";
  private static final String ROW = "SEA045,1,2024-05-01,2024-05-11,Kattegat,100,";

  @Test
  void importingTwiceChangesNothing() {
    String[] lines = {HEADER, ROW, "SEA055,2,2024-05-01,,,,true"};
    csv(lines);
    List<RawBsonDocument> before = bytes();
    ImportReport report = csv(lines);
    assertThat(report.unchanged()).isEqualTo(2);
    assertThat(report.updated() + report.inserted()).isZero();
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void importingTwiceWithoutNumbersChangesNothing() {
    String[] lines = {
      "platform_serial,start,lat,lon", "SEA045,2024-06-01,54,12", "SEA045,2024-05-01,,"
    };
    csv(lines);
    List<RawBsonDocument> before = bytes();
    assertThat(csv(lines).unchanged()).isEqualTo(2);
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void whatSaysNothingNewSendsNoWrites() {
    csv(HEADER, ROW);
    var commands = new ArrayList<String>();
    try (MongoClient client = listened(started -> commands.add(started.getCommandName()))) {
      MissionImport.into(client.getDatabase(database().getName()), MissionSchema.standard())
          .importCsv(folder.resolve("missions.csv"), ColumnMap.byName());
    }
    assertThat(commands).contains("find").doesNotContain("insert", "update", "delete");
  }

  @Test
  void onlyTheFieldsOfTheFileAreRead() {
    csv(HEADER, ROW);
    var projections = new ArrayList<Set<String>>();
    Consumer<CommandStartedEvent> listener =
        started -> {
          if (started.getCommandName().equals("find")) {
            projections.add(Set.copyOf(started.getCommand().getDocument("projection").keySet()));
          }
        };
    try (MongoClient client = listened(listener)) {
      MissionImport.into(client.getDatabase(database().getName()), MissionSchema.standard())
          .importCsv(folder.resolve("missions.csv"), ColumnMap.byName());
    }
    assertThat(projections).hasSize(2);
    assertThat(projections.get(0))
        .containsExactlyInAnyOrder(
            "platform_serial", "mission", "start", "end", "is_complete", "mission_number_given");
    assertThat(projections.get(1))
        .containsExactlyInAnyOrder(
            "platform_serial", "mission", "start", "end", "basin", "total_profiles", "is_complete");
  }

  @Test
  void readsAreOfThePrimaryAndWritesOfTheMajority() {
    var commands = new ArrayList<BsonDocument>();
    var settings =
        settings(started -> commands.add(BsonDocument.parse(started.getCommand().toJson())))
            .readPreference(ReadPreference.secondaryPreferred())
            .writeConcern(WriteConcern.UNACKNOWLEDGED);
    try (MongoClient client = MongoClients.create(settings.build())) {
      var imports =
          MissionImport.into(client.getDatabase(database().getName()), MissionSchema.standard());
      Path file = file("missions.csv", HEADER, ROW);
      assertThat(imports.importCsv(file, ColumnMap.byName()).inserted()).isEqualTo(1);
      assertThat(imports.importCsv(file, ColumnMap.byName()).unchanged()).isEqualTo(1);
    }
    assertThat(commands)
        .filteredOn(command -> command.containsKey("find"))
        .hasSize(3)
        .noneMatch(command -> command.toString().contains("secondaryPreferred"));
    assertThat(commands)
        .filteredOn(command -> command.containsKey("insert"))
        .extracting(command -> command.get("writeConcern"))
        .containsExactly(BsonDocument.parse("{w: 'majority'}"));
  }

  @Test
  void aCellThatDiffersIsSetAndNothingElse() {
    csv(HEADER, ROW);
    collection()
        .updateOne(new Document(), new Document("$set", new Document("profiles", List.of("p1"))));
    Document before = mission();
    ImportReport report = csv(HEADER, ROW.replace("Kattegat", "Skagerrak"));
    assertThat(report.updated()).isEqualTo(1);
    assertThat(mission()).isEqualTo(before.append("basin", "Skagerrak"));
  }

  @Test
  void aBlankCellLeavesWhatIsStored() {
    csv(HEADER, ROW);
    Document before = mission();
    ImportReport report = csv(HEADER, "SEA045,1,2024-05-01,,,,");
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(mission()).isEqualTo(before);
  }

  @Test
  void anEndEndsAMissionThatWasAtSea() {
    csv(HEADER, "SEA045,1,2024-05-01,,,,");
    csv(HEADER, "SEA045,1,2024-05-01,2024-05-11,,,");
    assertThat(mission()).containsEntry("end", date("2024-05-11T00:00:00Z"));
  }

  @Test
  void aStartIsCorrected() {
    csv(HEADER, ROW);
    csv(HEADER, ROW.replace("2024-05-01", "2024-05-02"));
    assertThat(mission()).containsEntry("start", date("2024-05-02T00:00:00Z"));
  }

  @Test
  void nearRealTimeNeverReplacesComplete() {
    csv(HEADER, ROW + "true");
    List<RawBsonDocument> before = bytes();
    ImportReport report = csv(HEADER, ROW.replace("100", "90"));
    assertThat(report.kept()).isEqualTo(1);
    assertThat(bytes()).isEqualTo(before);
    assertThat(csv(HEADER, ROW.replace("100", "90") + "false").kept()).isEqualTo(1);
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void completeReplacesNearRealTimeAndComplete() {
    csv(HEADER, ROW + "false");
    csv(HEADER, ROW.replace("100", "110") + "true");
    assertThat(mission()).containsEntry("is_complete", true).containsEntry("total_profiles", 110);
    csv(HEADER, ROW.replace("100", "120") + "true");
    assertThat(mission()).containsEntry("total_profiles", 120);
  }

  @Test
  void theTypeOfANumberIsNoDifference() {
    collection()
        .insertOne(
            new Document("platform_serial", "SEA045")
                .append("mission", 1L)
                .append("start", date("2024-05-01T00:00:00Z"))
                .append("total_profiles", 100.0));
    List<RawBsonDocument> before = bytes();
    ImportReport report = csv("platform_serial,mission,start,profiles", "SEA045,1,2024-05-01,100");
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void ofSeveralDocumentsTheOneThatEndsLastIsTheMission() {
    csv(HEADER, ROW);
    csv(HEADER, ROW.replace("SEA045,1", "SEA045,2").replace("05-11", "05-12"));
    collection().updateMany(new Document(), new Document("$set", new Document("mission", 1)));
    csv(HEADER, "SEA045,1,2024-05-01,,Skagerrak,,");
    assertThat(missions())
        .extracting(mission -> mission.get("end"), mission -> mission.get("basin"))
        .containsExactlyInAnyOrder(
            tuple(date("2024-05-11T00:00:00Z"), "Kattegat"),
            tuple(date("2024-05-12T00:00:00Z"), "Skagerrak"));
  }

  @Test
  void moreRowsThanABatchGoIn() {
    String[] lines =
        Stream.concat(
                Stream.of("platform_serial,mission,start"),
                IntStream.rangeClosed(1, 1_234).mapToObj(i -> "SEA045," + i + ",2024-05-01"))
            .toArray(String[]::new);
    assertThat(csv(lines).inserted()).isEqualTo(1_234);
    assertThat(csv(lines).unchanged()).isEqualTo(1_234);
    assertThat(collection().countDocuments()).isEqualTo(1_234);
  }

  @Test
  void aMissionThatIsRemovedMeanwhileIsNotLostSilently() {
    csv(HEADER, ROW);
    Consumer<CommandStartedEvent> remover =
        started -> {
          if (started.getCommandName().equals("update")) {
            collection().deleteMany(new Document());
          }
        };
    try (MongoClient client = listened(remover)) {
      MissionImport imports =
          MissionImport.into(client.getDatabase(database().getName()), MissionSchema.standard());
      var changed = file("changed.csv", HEADER, ROW.replace("100", "101"));
      assertThatThrownBy(() -> imports.importCsv(changed, ColumnMap.byName()))
          .isInstanceOf(PortalException.class)
          .hasMessage(
              "import: a mission was removed, or became complete, meanwhile: import the file again");
      assertThat(imports.importCsv(changed, ColumnMap.byName()).inserted()).isEqualTo(1);
    }
  }

  @Test
  void aMissionThatBecomesCompleteMeanwhileIsNotReplaced() {
    csv(HEADER, ROW);
    Consumer<CommandStartedEvent> completer =
        started -> {
          if (started.getCommandName().equals("update")) {
            collection()
                .updateMany(
                    new Document(), new Document("$set", new Document("is_complete", true)));
          }
        };
    try (MongoClient client = listened(completer)) {
      MissionImport imports =
          MissionImport.into(client.getDatabase(database().getName()), MissionSchema.standard());
      var changed = file("changed.csv", HEADER, ROW.replace("100", "101"));
      assertThatThrownBy(() -> imports.importCsv(changed, ColumnMap.byName()))
          .isInstanceOf(PortalException.class);
      assertThat(imports.importCsv(changed, ColumnMap.byName()).kept()).isEqualTo(1);
      assertThat(mission()).containsEntry("total_profiles", 100);
    }
  }

  @Test
  void aDatabaseThatIsAwayIsAPortalException() {
    csv("platform_serial,mission,start", "SEA045,x,2024-05-01");
    try (MongoClient client =
        MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200")) {
      MissionImport imports =
          MissionImport.into(client.getDatabase("away"), MissionSchema.standard());
      assertThatThrownBy(
              () -> imports.importCsv(folder.resolve("missions.csv"), ColumnMap.byName()))
          .isInstanceOf(PortalException.class)
          .extracting(failure -> ((PortalException) failure).reason())
          .isEqualTo(PortalException.Reason.UNREACHABLE);
    }
    assertThat(folder.resolve("missions-csv.rejected")).exists();
  }

  private MongoClient listened(Consumer<CommandStartedEvent> listener) {
    return MongoClients.create(settings(listener).build());
  }

  private MongoClientSettings.Builder settings(Consumer<CommandStartedEvent> listener) {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(server.uri()))
        .addCommandListener(
            new CommandListener() {
              @Override
              public void commandStarted(CommandStartedEvent event) {
                listener.accept(event);
              }
            });
  }
}
