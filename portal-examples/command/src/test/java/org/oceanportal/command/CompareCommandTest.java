package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.oceanportal.command.Shell.Ran;
import tools.jackson.databind.JsonNode;

class CompareCommandTest {

  @RegisterExtension static final SmallPortal portal = new SmallPortal();

  @Test
  void everyQuestionIsAskedEveryWayOnASampleOfItsOwn() {
    Ran ran = new Shell().run("compare", "--missions", "6", "--rounds", "1", "--json");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.json().propertyNames())
        .containsExactly("server", "gliderMissions", "rounds", "questions");
    assertThat(ran.json().get("server").asString()).contains("embedded");
    assertThat(names(ran))
        .containsExactly(
            "recent", "totals", "breakdown", "mission", "missions", "positions", "tracks");
    for (JsonNode question : ran.json().get("questions")) {
      assertThat(question.propertyNames()).containsExactly("name", "equal", "strategies");
      assertThat(question.get("equal").asBoolean()).isTrue();
      assertThat(question.get("strategies").propertyNames()).containsExactly("loop", "pushdown");
    }
  }

  @Test
  void whatAWayCostsIsNamedWithItsUnit() {
    Ran ran =
        new Shell()
            .run("compare", "--missions", "6", "--rounds", "2", "--questions", "totals", "--json");

    JsonNode ways = ran.json().at("/questions/0/strategies");
    assertThat(ways.get("loop").propertyNames()).containsExactly("millis", "bytes", "commands");
    assertThat(ways.get("pushdown").propertyNames())
        .containsExactly("millis", "bytes", "commands", "ratio");
    assertThat(ways.at("/pushdown/commands").asInt()).isEqualTo(1);
    assertThat(ways.at("/loop/bytes").asLong()).isGreaterThan(ways.at("/pushdown/bytes").asLong());
    double ratio = ways.at("/loop/millis").asDouble() / ways.at("/pushdown/millis").asDouble();
    assertThat(ways.at("/pushdown/ratio").asDouble()).isCloseTo(ratio, withPercentage(1));
  }

  @Test
  void aDatabaseOfSomebodyElseIsOnlyRead() {
    Map<String, Long> before = contents(portal.database());

    Ran ran = new Shell().run("compare", "--uri", portal.uri(), "--rounds", "1", "--json");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.json().at("/questions/0/strategies").propertyNames())
        .containsExactly("loop", "pushdown");
    assertThat(ran.json().get("gliderMissions").asInt()).isEqualTo(3);
    assertThat(contents(portal.database())).isEqualTo(before);
  }

  @Test
  void aScratchDatabaseOnAServerIsGoneAfterwards() {
    List<String> before = databases();

    Ran ran =
        new Shell()
            .run(
                "compare",
                "--uri",
                portal.uri(),
                "--missions",
                "3",
                "--rounds",
                "1",
                "--questions",
                "recent,totals",
                "--json");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.json().get("server").asString()).startsWith("MongoDB ");
    assertThat(names(ran)).containsExactly("recent", "totals");
    assertThat(databases()).isEqualTo(before);
  }

  @Test
  void aDatabaseWithoutMissionsHasNothingToAskAboutSingleOnes() {
    Ran ran =
        new Shell()
            .run(
                "compare", "--uri", portal.uri(), "--database", "empty", "--rounds", "1", "--json");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(names(ran)).containsExactly("recent", "totals", "breakdown", "missions");
  }

  @Test
  void peopleReadWhatItWasMeasuredOnAndAColumnForEachCost() {
    Ran ran =
        new Shell().run("compare", "--missions", "3", "--rounds", "1", "--questions", "recent");

    List<String> lines = ran.out().lines().toList();
    assertThat(lines.get(0))
        .isEqualTo(
            "embedded database (mongo-java-server) in a temporary file, 3 glider missions,"
                + " median of 1 rounds; all answers equal");
    assertThat(lines.get(1)).matches("Query +Strategy +Median +Bytes +Commands +Times faster");
    assertThat(lines.get(2)).matches("recent +loop +[0-9.]+ ms +[0-9,]+ +[0-9]+");
    assertThat(lines.get(3)).matches(" +pushdown +[0-9.]+ ms +[0-9,]+ +1 +[0-9.]+");
    assertThat(lines).hasSize(4);
  }

  private static List<String> names(Ran ran) {
    var names = new ArrayList<String>();
    ran.json().get("questions").forEach(question -> names.add(question.get("name").asString()));
    return names;
  }

  private static Map<String, Long> contents(MongoDatabase database) {
    var contents = new TreeMap<String, Long>();
    for (String name : database.listCollectionNames()) {
      contents.put(name, database.getCollection(name).countDocuments());
    }
    return contents;
  }

  private static List<String> databases() {
    return portal.client().listDatabaseNames().into(new ArrayList<>());
  }
}
