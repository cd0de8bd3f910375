package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.oceanportal.mongo.MissionSchema;

/** An import that finds its missions inserted by another, between its look and its write. */
class ImportsAtOnceTest extends ImportTestBase {

  private static final String NUMBERED = "platform_serial,mission,start,end,basin";
  private static final String BY_TIME = "platform_serial,start,end,basin";

  /** Imports a file; before its first insert, something else happens. */
  private ImportReport interrupted(Path file, Runnable meanwhile) {
    var first = new AtomicBoolean(true);
    var listener =
        new CommandListener() {
          @Override
          public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("insert") && first.getAndSet(false)) {
              meanwhile.run();
            }
          }
        };
    MongoClientSettings settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(server.uri()))
            .addCommandListener(listener)
            .build();
    try (MongoClient client = MongoClients.create(settings)) {
      return MissionImport.into(client.getDatabase(database().getName()), MissionSchema.standard())
          .importCsv(file, ColumnMap.byName());
    }
  }

  @Test
  void theSameMissionIsUpdatedAndNotInsertedTwice() {
    Path file = file("one.csv", NUMBERED, "S1,1,2024-01-01,2024-02-01,Kattegat");
    ImportReport report =
        interrupted(file, () -> csv(NUMBERED, "S1,1,2024-01-01,2024-02-01,Skagerrak"));
    assertThat(report.updated()).isEqualTo(1);
    assertThat(report.inserted()).isZero();
    assertThat(mission()).containsEntry("basin", "Kattegat");
  }

  @Test
  void theSameFileTwiceAtOnceGoesInOnce() {
    String[] rows =
        Stream.concat(
                Stream.of(BY_TIME),
                IntStream.range(1, 28).mapToObj(i -> "S1,2024-01-" + i / 10 + i % 10 + ",,"))
            .toArray(String[]::new);
    ImportReport report = interrupted(file("one.csv", rows), () -> csv(rows));
    assertThat(report.unchanged()).isEqualTo(27);
    assertThat(missions()).hasSize(27);
  }

  @Test
  void aNumberThatAnotherMissionTookMeanwhileIsRejected() {
    Path file = file("one.csv", NUMBERED, "S1,1,2024-01-01,2024-02-01,");
    ImportReport report = interrupted(file, () -> csv(NUMBERED, "S1,1,2014-01-01,2014-02-01,"));
    assertThat(report.rejected().get(0).reason()).contains("does not touch that time");
    assertThat(mission()).containsEntry("start", date("2014-01-01T00:00:00Z"));
  }

  @Test
  void aNumberToGiveThatIsTakenMeanwhileIsFollowedByAFreeOne() {
    Path file = file("one.csv", BY_TIME, "S1,2024-01-01,2024-02-01,", "S1,2024-03-01,,");
    ImportReport report = interrupted(file, () -> csv(BY_TIME, "S1,2023-01-01,2023-02-01,"));
    assertThat(report.inserted()).isEqualTo(2);
    assertThat(numbers())
        .containsExactlyInAnyOrder("S1 1 2023-01-01", "S1 2 2024-03-01", "S1 3 2024-01-01");
  }

  @Test
  void anIdentifierThatWasLeftByAnotherMissionIsNoObstacle() {
    csv(NUMBERED, "S1,1,2014-01-01,2014-02-01,");
    collection().updateOne(new Document(), new Document("$set", new Document("mission", 7)));
    assertThat(csv(NUMBERED, "S1,1,2024-01-01,2024-02-01,").inserted()).isEqualTo(1);
    assertThat(csv(NUMBERED, "S1,1,2024-01-01,2024-02-01,").unchanged()).isEqualTo(1);
    assertThat(numbers()).containsExactly("S1 1 2024-01-01", "S1 7 2014-01-01");
  }

  @Test
  void anImportThatEndedInBetweenGoesOnWhereItWas() {
    String[] rows =
        Stream.concat(
                Stream.of(BY_TIME),
                IntStream.rangeClosed(1, 1_200)
                    .mapToObj(i -> "S" + i + ",2024-01-01,2024-02-01,Kattegat"))
            .toArray(String[]::new);
    csv(rows);
    collection().deleteMany(new Document("platform_serial", new Document("$gt", "S5")));
    long left = collection().countDocuments();
    ImportReport report = csv(rows);
    assertThat(report.unchanged()).isEqualTo(left).isPositive();
    assertThat(report.inserted()).isEqualTo(1_200 - left);
    assertThat(collection().countDocuments()).isEqualTo(1_200);
  }
}
