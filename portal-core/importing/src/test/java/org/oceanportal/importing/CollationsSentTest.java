package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oceanportal.FaultyServer;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.contract.CommandHistory;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/**
 * What looks for documents on a server with collations is sent with the simple one, lest that of a
 * collection decides which texts are equal. The server is the embedded one, which takes collations
 * and has none.
 */
class CollationsSentTest {

  private static final Set<String> LOOKING =
      Set.of("find", "aggregate", "count", "distinct", "update", "delete", "findAndModify");
  private static final MissionKey KEY = new MissionKey("SEA045", 1);
  private static final MissionSchema SCHEMA = MissionSchema.standard();

  @TempDir Path folder;

  private final CommandHistory history = new CommandHistory();
  private FaultyServer server;
  private MongoClient client;
  private Portal portal;

  @BeforeEach
  void open() throws IOException {
    server = FaultyServer.withCollations();
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.uri()))
                .addCommandListener(history)
                .build());
    portal = Portal.over(client.getDatabase("portal"));
    importMissions("2024-05-01");
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private void importMissions(String end) throws IOException {
    for (Fleet fleet : Fleet.values()) {
      String platform = fleet == Fleet.GLIDERS ? "SEA045" : "SB2016";
      String row = platform + ",1,2024-04-01," + end + "\n";
      Path file = write("platform_serial,mission,start,end\n" + row);
      MissionImport.into(portal.database(), SCHEMA)
          .withFleet(fleet)
          .importCsv(file, ColumnMap.byName());
    }
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("rows.csv"), text);
  }

  /** Each command that looks for documents, and each statement of those that hold several. */
  private List<BsonDocument> looking() {
    return history.sent().stream()
        .filter(sent -> LOOKING.contains(sent.name()))
        .flatMap(sent -> statements(sent.command()))
        .toList();
  }

  private static Stream<BsonDocument> statements(BsonDocument command) {
    for (String several : List.of("updates", "deletes")) {
      if (command.containsKey(several)) {
        return command.getArray(several).getValues().stream().map(one -> one.asDocument());
      }
    }
    return Stream.of(command);
  }

  private void assertSimple() {
    assertThat(looking())
        .isNotEmpty()
        .allSatisfy(
            sent ->
                assertThat(sent.get("collation"))
                    .as("%s", sent)
                    .isEqualTo(BsonDocument.parse("{locale: 'simple'}")));
  }

  @ParameterizedTest
  @EnumSource(Strategy.class)
  void everyQuestionHasTheSimpleCollation(Strategy strategy) {
    history.clear();
    MissionStats stats = portal.stats(strategy);
    for (Fleet fleet : Fleet.values()) {
      stats.mission(fleet, KEY);
      stats.missions(MissionsQuery.of(fleet));
      stats.tracks(new TracksQuery(fleet, List.of(KEY), 5));
      stats.tracks(TracksQuery.lastPositions(fleet, List.of(KEY)));
      stats.positions(fleet, KEY).value().close();
    }
    stats.recent(RecentQuery.gliders().inAnyBasin());
    stats.totals(TotalsQuery.gliders().inAnyBasin());
    stats.breakdown(new BreakdownQuery(TotalsQuery.gliders().inAnyBasin(), Dimension.PROJECT));
    assertSimple();
  }

  @Test
  void anImportHasTheSimpleCollation() throws IOException {
    history.clear();
    importMissions("2024-05-02");
    assertThat(history.sent()).extracting(CommandHistory.Sent::name).contains("update");
    assertSimple();
  }

  @ParameterizedTest
  @EnumSource(Fleet.class)
  void anImportOfPositionsHasTheSimpleCollation(Fleet fleet) throws IOException {
    history.clear();
    String platform = fleet == Fleet.GLIDERS ? "SEA045" : "SB2016";
    Path file = write("platform_serial,mission,number,lat,lon\n" + platform + ",1,1,55,15\n");
    PositionImport.into(portal.database(), SCHEMA)
        .withFleet(fleet)
        .importFile(file, FileFormat.standard());
    assertThat(history.sent()).extracting(CommandHistory.Sent::name).contains("update");
    assertSimple();
  }

  @Test
  void aRemovalHasTheSimpleCollation() {
    history.clear();
    MissionRemoval removal = MissionRemoval.from(portal.database(), SCHEMA);
    removal.find(Fleet.GLIDERS, KEY).forEach(removal::remove);
    assertThat(history.sent()).extracting(CommandHistory.Sent::name).contains("delete");
    assertSimple();
  }

  @Test
  void aCheckHasTheSimpleCollation() {
    history.clear();
    portal.check();
    assertSimple();
  }
}
