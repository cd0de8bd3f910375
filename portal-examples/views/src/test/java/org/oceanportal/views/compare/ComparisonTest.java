package org.oceanportal.views.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.cache.missions.StatsSource;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.query.TotalsQuery;

class ComparisonTest {

  private static final ComparedQuery TOTALS =
      new ComparedQuery("totals", asked -> asked.totals(TotalsQuery.gliders()).value(), List.of());

  private static EmbeddedDatabase server;
  private static Portal one;
  private static Portal other;

  @BeforeAll
  static void twoDatabasesThatDifferByAMission() {
    server = EmbeddedDatabase.inMemory();
    one = Portal.connect(server.uri(), "one");
    other = Portal.connect(server.uri(), "other");
    insert(one, 1);
    insert(other, 2);
  }

  @AfterAll
  static void close() {
    one.close();
    other.close();
    server.close();
  }

  @Test
  void unequalAnswersAreShownAndNotTimed() {
    List<Result> results =
        new Comparison(List.of(TOTALS), contenders(one, other), words -> {}).run(1);

    assertThat(results).hasSize(1);
    assertThat(results.get(0).equal()).isFalse();
    assertThat(results.get(0).differences()).contains("missions: loop 1, pushdown 2");
    assertThat(results.get(0).strategies()).isEmpty();
  }

  @Test
  void anUnequalAnswerKeepsTheOthersFromBeingTimed() {
    var empty = new ComparedQuery("nothing", asked -> List.of(), List.of());

    List<Result> results =
        new Comparison(List.of(empty, TOTALS), contenders(one, other), words -> {}).run(1);

    assertThat(results.get(0).equal()).isTrue();
    assertThat(results.get(0).strategies()).isEmpty();
  }

  @Test
  void anAnswerThatIsOnlyProvenEqualCounts() {
    var query = new ComparedQuery("nothing", asked -> List.of(), List.of(TOTALS.timed()));

    List<Result> results =
        new Comparison(List.of(query), contenders(one, other), words -> {}).run(1);

    assertThat(results.get(0).equal()).isFalse();
  }

  @Test
  void aMissionThatCameInBetweenIsNoDifference() {
    Portal growing = Portal.connect(server.uri(), "growing");
    insert(growing, 1);
    var asked = new int[1];
    var query =
        new ComparedQuery(
            "totals",
            stats -> {
              if (asked[0]++ == 1) {
                insert(growing, 1);
              }
              return TOTALS.timed().apply(stats);
            },
            List.of());

    List<Result> results =
        new Comparison(List.of(query), contenders(growing, growing), words -> {}).run(1);

    assertThat(results.get(0).equal()).isTrue();
    growing.close();
  }

  @Test
  void aKeptAnswerIsProvenEqualAndAsksTheDatabaseNothing() {
    var source = new StatsSource("here", "one", "standard", Strategy.PUSHDOWN);
    List<Result> results =
        new Comparison(List.of(TOTALS), contenders(one, one), words -> {})
            .withCached(stats -> CachedMissionStats.over(stats, source, UnaryOperator.identity()))
            .run(1);

    assertThat(results.get(0).equal()).isTrue();
    assertThat(results.get(0).strategies()).containsOnlyKeys("loop", "pushdown", "kept");
    assertThat(results.get(0).strategies().get("pushdown").commands()).isNotZero();
    Cost kept = results.get(0).strategies().get("kept");
    assertThat(kept.commands()).isZero();
    assertThat(kept.bytes()).isZero();
    assertThat(kept.ratio()).isPositive();
  }

  @Test
  void aKeptAnswerThatDiffersIsShown() {
    var source = new StatsSource("here", "one", "standard", Strategy.PUSHDOWN);
    List<Result> results =
        new Comparison(List.of(TOTALS), contenders(one, one), words -> {})
            .withCached(
                stats -> CachedMissionStats.over(other.stats(), source, UnaryOperator.identity()))
            .run(1);

    assertThat(results.get(0).differences()).contains("missions: loop 1, kept 2");
  }

  private static List<Contender> contenders(Portal loop, Portal pushdown) {
    return List.of(new Contender(Strategy.LOOP, loop), new Contender(Strategy.PUSHDOWN, pushdown));
  }

  private static void insert(Portal portal, int missions) {
    MongoCollection<Document> gliders = portal.database().getCollection("glidermissions");
    for (int i = 0; i < missions; i++) {
      gliders.insertOne(new Document("platform_serial", "SEA045").append("mission", i));
    }
  }
}
