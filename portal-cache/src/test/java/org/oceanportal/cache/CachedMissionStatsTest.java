package org.oceanportal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.json.MissionJson;
import org.oceanportal.cache.testing.HandClock;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionSort;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.Answer;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.PortalException;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

class CachedMissionStatsTest {

  private static final String URI = "mongodb://reader:s3cret@one:27017,two:27018/portal";
  private static final StatsSource SOURCE =
      StatsSource.of(URI, MissionSchema.standard(), Strategy.PUSHDOWN);

  @TempDir Path folder;

  private final HandClock clock = new HandClock("2026-01-01T00:00:00Z");
  private EmbeddedDatabase server;
  private MongoClient client;
  private MongoDatabase database;

  @BeforeEach
  void start() {
    server = EmbeddedDatabase.inMemory();
    client = MongoClients.create(server.uri());
    database = client.getDatabase("portal");
    insertMission(1);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private void insertMission(int number) {
    database
        .getCollection("glidermissions")
        .insertOne(
            new Document("platform_serial", "SEA045")
                .append("mission", number)
                .append("basin", "Bornholm")
                .append("start", java.util.Date.from(Instant.parse("2025-12-01T00:00:00Z")))
                .append("end", java.util.Date.from(Instant.parse("2025-12-31T12:00:00Z")))
                .append("total_profiles", 10));
  }

  private MissionStats computed() {
    return Portal.over(database).withClock(clock).stats();
  }

  private CachedMissionStats cached(Freshness freshness) {
    return CachedMissionStats.over(
        computed(), SOURCE, cache -> cache.freshness(freshness).clock(clock));
  }

  @Test
  void anAnswerIsKeptAndTellsItsAgeAndOrigin() {
    try (var stats = cached(Freshness.ttl(Duration.ofHours(24)))) {
      assertThat(stats.totals(TotalsQuery.gliders()).origin()).isEqualTo("computed");
      insertMission(2);
      clock.advance(Duration.ofHours(4));

      var kept = stats.totals(TotalsQuery.gliders());
      assertThat(kept.value().missions()).isEqualTo(1);
      assertThat(kept.asOf()).isEqualTo("2026-01-01T00:00:00Z");
      assertThat(kept.age()).isEqualTo(Duration.ofHours(4));
      assertThat(kept.origin()).isEqualTo("memory");
      assertThat(stats.anew().totals(TotalsQuery.gliders()).value().missions()).isEqualTo(2);
      assertThat(stats.totals(TotalsQuery.gliders()).value().missions()).isEqualTo(2);
    }
  }

  @Test
  void whatIsForgottenIsComputedAnew() {
    try (var stats = cached(Freshness.ttl(Duration.ofHours(24)))) {
      stats.totals(TotalsQuery.gliders());
      insertMission(2);
      stats.forget();

      assertThat(stats.totals(TotalsQuery.gliders()).value().missions()).isEqualTo(2);
    }
  }

  @Test
  void scopesThatDifferInCaseShareAnAnswer() {
    MissionQuestion one = key("totals", TotalsQuery.gliders().in(Scope.basin("Bornholm")));
    MissionQuestion other = key("totals", TotalsQuery.gliders().in(Scope.basin("BORNHOLM")));

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
  }

  @Test
  void aMissionIsKeptApartForEachInstant() {
    var key = new MissionKey("SEA045", 1);
    Instant during = Instant.parse("2025-12-15T00:00:00Z");
    Instant before = Instant.parse("2025-11-01T00:00:00Z");
    try (var stats = cached(Freshness.ttl(Duration.ofHours(24)))) {
      for (int i = 0; i < 2; i++) {
        assertThat(stats.mission(Fleet.GLIDERS, key, during).value().orElseThrow().status())
            .isEqualTo(MissionStatus.LIVE);
        assertThat(stats.mission(Fleet.GLIDERS, key, before).value().orElseThrow().status())
            .isEqualTo(MissionStatus.PLANNED);
      }
      assertThat(stats.mission(Fleet.GLIDERS, key, before).origin()).isEqualTo("memory");
    }
  }

  @Test
  void positionsAreNeverKept() {
    try (var stats = cached(Freshness.ttl(Duration.ofHours(24)))) {
      var answer = stats.positions(Fleet.GLIDERS, new MissionKey("SEA045", 1));

      assertThat(answer).isNotInstanceOf(Cached.class);
      assertThat(answer.value()).isEmpty();
      assertThat(stats.cache().statistics().requests()).isZero();
    }
  }

  @Test
  void aDatabaseThatFailsGivesTheStaleAnswerAndThenItsOwnException() {
    Freshness freshness = Freshness.ttl(Duration.ofHours(1)).staleIfError(Duration.ofHours(1));
    MissionStats dead =
        Portal.connect("mongodb://127.0.0.1:1/portal?serverSelectionTimeoutMS=50").stats();
    var stats = new MissionStats[] {computed()};
    try (var cached =
        CachedMissionStats.over(
            Switched.between(stats), SOURCE, cache -> cache.freshness(freshness).clock(clock))) {
      cached.totals(TotalsQuery.gliders());
      stats[0] = dead;
      clock.advance(Duration.ofHours(1));

      var stale = cached.totals(TotalsQuery.gliders());
      assertThat(stale.state()).isEqualTo(CacheState.STALE_IF_ERROR);
      assertThat(stale.cause().orElseThrow()).isInstanceOf(PortalException.class);
      clock.advance(Duration.ofHours(1));
      assertThatThrownBy(() -> cached.totals(TotalsQuery.gliders()))
          .isInstanceOf(PortalException.class);
    }
  }

  /** Asks whichever implementation is in its place now. */
  private static final class Switched {
    static MissionStats between(MissionStats[] place) {
      return (MissionStats)
          java.lang.reflect.Proxy.newProxyInstance(
              MissionStats.class.getClassLoader(),
              new Class<?>[] {MissionStats.class},
              (proxy, question, arguments) -> {
                try {
                  return question.invoke(place[0], arguments);
                } catch (java.lang.reflect.InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }

  @Test
  void theInstantOfAnAnswerIsCachedWithIt() {
    Instant earlier = Instant.parse("2025-12-31T23:00:00Z");
    var totals = computed().totals(TotalsQuery.gliders()).value();
    MissionStats stats =
        (MissionStats)
            java.lang.reflect.Proxy.newProxyInstance(
                MissionStats.class.getClassLoader(),
                new Class<?>[] {MissionStats.class},
                (proxy, question, arguments) -> Answer.of(totals, earlier));
    try (var cached = CachedMissionStats.over(stats, SOURCE, cache -> cache.clock(clock))) {
      assertThat(cached.totals(TotalsQuery.gliders()).asOf()).isEqualTo(earlier);
      assertThat(cached.totals(TotalsQuery.gliders()).asOf()).isEqualTo(earlier);
    }
  }

  @Test
  void aKeyHasTheQuestionEveryArgumentAndTheSourceButNoCredentials() {
    var question = new MissionQuestion("totals", List.of(TotalsQuery.gliders()), SOURCE);

    assertThat(question)
        .hasToString(
            "totals[{fleet=GLIDERS, scope=basin, year=null, measure=BY_START, at=null}]"
                + " of {hosts=\"one:27017,two:27018\", database=\"portal\","
                + " schema=\"standard\", strategy=PUSHDOWN}");
    assertThat(question.toString()).doesNotContain("s3cret").doesNotContain("reader");
  }

  @Test
  void everyArgumentMakesAnotherKey() {
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    var totals = TotalsQuery.gliders();
    var recent = RecentQuery.gliders();
    var missions = MissionsQuery.of(Fleet.GLIDERS);
    List<MissionQuestion> questions =
        new ArrayList<>(
            List.of(
                key("totals", totals),
                key("totals", TotalsQuery.sailbuoys()),
                key("totals", totals.year(2025)),
                key("totals", totals.overlapping(2025)),
                key("totals", totals.in(Scope.all())),
                // A basin that is called as a scope is
                key("totals", totals.in(Scope.basin("all"))),
                key("totals", totals.in(Scope.basin("basin"))),
                key("totals", totals.in(Scope.basin("Bornholm"))),
                key("recent", recent),
                key("recent", recent.at(at)),
                key("recent", recent.within(Duration.ofHours(23))),
                key("breakdown", new BreakdownQuery(totals, Dimension.YEAR)),
                key("breakdown", new BreakdownQuery(totals, Dimension.BASIN)),
                key("mission", Fleet.GLIDERS, new MissionKey("SEA045", 1)),
                key("mission", Fleet.SAILBUOYS, new MissionKey("SEA045", 1)),
                key("mission", Fleet.GLIDERS, new MissionKey("SEA045", 2)),
                key("mission", Fleet.GLIDERS, new MissionKey("SEA045", 1), at),
                key("totals", totals.at(at)),
                key("mission", Fleet.GLIDERS, new MissionKey("SEA045\", mission=1", 2)),
                key("missions", missions),
                key("missions", missions.limit(49)),
                key("missions", missions.platform("SEA045")),
                key("missions", missions.project("SEA045")),
                // A text that looks like the fields that follow it
                key("missions", missions.platform("a, project=\"b\"")),
                key("missions", missions.platform("a\", project=\"b")),
                key("missions", missions.platform("a").project("b")),
                key("missions", missions.between(at, null)),
                key("missions", missions.between(null, at)),
                key("missions", missions.status(MissionStatus.LIVE)),
                key("missions", missions.at(at)),
                key("missions", missions.sortedBy(MissionSort.END, true)),
                key("missions", missions.sortedBy(MissionSort.START, false)),
                key(
                    "tracks",
                    new TracksQuery(Fleet.GLIDERS, List.of(new MissionKey("SEA045", 1)), 1)),
                key(
                    "tracks",
                    new TracksQuery(Fleet.GLIDERS, List.of(new MissionKey("SEA045", 1)), 2))));
    for (Strategy strategy : Strategy.values()) {
      for (MissionSchema schema :
          List.of(
              MissionSchema.standard(),
              MissionSchema.standard()
                  .withGliders(MissionSchema.standard().gliders().in("other")))) {
        for (String uri :
            List.of("mongodb://one", "mongodb://one/other", "mongodb://two:27018/portal")) {
          questions.add(
              new MissionQuestion(
                  "totals", List.of(totals), StatsSource.of(uri, schema, strategy)));
        }
      }
    }

    Set<String> texts = new HashSet<>();
    for (MissionQuestion question : questions) {
      assertThat(texts.add(question.toString())).as(question.toString()).isTrue();
    }
  }

  private static MissionQuestion key(String name, Object... arguments) {
    return new MissionQuestion(name, List.of(arguments), SOURCE);
  }

  @Test
  void credentialsAndOptionsOfTheUriMakeNoOtherKey() {
    assertThat(
            StatsSource.of(
                "mongodb://one:27017,two:27018/portal?appName=x",
                MissionSchema.standard(),
                Strategy.PUSHDOWN))
        .isEqualTo(SOURCE);
  }

  @Test
  void aServerIsOneSourceByWhicheverOfItsPlainNames() {
    MissionSchema schema = MissionSchema.standard();
    StatsSource source = StatsSource.of("mongodb://127.0.0.1:27017/", schema, Strategy.LOOP);
    for (String name :
        List.of("127.0.0.1", "localhost", "LocalHost:27017", "localhost,127.0.0.1")) {
      assertThat(StatsSource.of("mongodb://" + name + "/", schema, Strategy.LOOP))
          .as(name)
          .isEqualTo(source);
    }
    for (String other : List.of("localhost:27018", "[::1]", "localhost.example.org")) {
      assertThat(StatsSource.of("mongodb://" + other + "/", schema, Strategy.LOOP))
          .as(other)
          .isNotEqualTo(source);
    }
    assertThat(StatsSource.of("mongodb://two,One/", schema, Strategy.LOOP).hosts())
        .isEqualTo("one:27017,two:27017");
  }

  @Test
  void aClientIsTheSameSourceAsItsUri() {
    String uri = "mongodb://reader:s3cret@localhost:2,127.0.0.1:1/portal";
    MissionSchema schema = MissionSchema.standard();
    try (MongoClient application = MongoClients.create(uri)) {
      Portal portal = Portal.over(application.getDatabase("portal"));

      assertThat(StatsSource.of(application, portal, Strategy.LOOP))
          .isEqualTo(StatsSource.of(uri, schema, Strategy.LOOP));
      Portal other = portal.withLongestMission(Duration.ofDays(30));
      assertThat(StatsSource.of(application, other, Strategy.LOOP))
          .isNotEqualTo(StatsSource.of(application, portal, Strategy.LOOP))
          .isEqualTo(
              StatsSource.of(uri, schema, Strategy.LOOP).withLongestMission(Duration.ofDays(30)));
    }
  }

  @Test
  void aMalformedUriIsNotRepeated() {
    assertThatThrownBy(
            () -> StatsSource.of("mongodb://a:s3cret@", MissionSchema.standard(), Strategy.LOOP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("uri must be a MongoDB connection string, mongodb://host:port/database")
        .hasNoCause();
  }

  @Test
  void keptAnswersOutliveTheProgram() {
    TotalsQuery query = TotalsQuery.gliders();
    try (var stats = inFiles()) {
      stats.totals(query);
      stats.missions(MissionsQuery.of(Fleet.GLIDERS).limit(1));
      stats.mission(Fleet.GLIDERS, new MissionKey("none", 1));
    }
    insertMission(2);

    try (var stats = inFiles()) {
      assertThat(stats.totals(query).origin()).isEqualTo("file");
      assertThat(stats.totals(query).value()).extracting(FleetTotals::missions).isEqualTo(1L);
      assertThat(stats.mission(Fleet.GLIDERS, new MissionKey("none", 1)).value()).isEmpty();
    }
  }

  @Test
  void aPageKeyIsKept() {
    insertMission(2);
    MissionsQuery query = MissionsQuery.of(Fleet.GLIDERS).limit(1);
    Cached<org.oceanportal.model.MissionPage> first;
    try (var stats = inFiles()) {
      stats.missions(query);
      first = stats.missions(query);
    }

    assertThat(first.origin()).isEqualTo("file");
    assertThat(first.value()).isEqualTo(computed().missions(query).value());
    assertThat(first.value().next()).isNotNull();
  }

  private CachedMissionStats inFiles() {
    return CachedMissionStats.over(
        computed(),
        SOURCE,
        cache ->
            cache
                .store(JsonFileStore.in(folder.resolve("cache"), MissionJson.codec()))
                .clock(clock));
  }

  @Test
  void anUnchangedSourceRenewsTotalsButNotWhatIsSoAtAMoment() {
    Freshness freshness = Freshness.ttl(Duration.ofHours(1)).unchangedFor(Duration.ofDays(7));
    var fingerprint = SourceFingerprint.ofCollections(database, MissionSchema.standard());
    try (var stats =
        CachedMissionStats.over(
            computed(), SOURCE, fingerprint, cache -> cache.freshness(freshness).clock(clock))) {
      stats.totals(TotalsQuery.gliders());
      stats.recent(RecentQuery.gliders());
      clock.advance(Duration.ofDays(2));
      var renewed = stats.totals(TotalsQuery.gliders());
      assertThat(renewed.computedAt()).isEqualTo("2026-01-01T00:00:00Z");
      assertThat(renewed.validatedAt()).isEqualTo("2026-01-03T00:00:00Z");
      assertThat(stats.recent(RecentQuery.gliders()).value()).isEmpty();

      insertMission(2);
      clock.advance(Duration.ofHours(2));
      assertThat(stats.totals(TotalsQuery.gliders()).value().missions()).isEqualTo(2);
    }
  }
}
