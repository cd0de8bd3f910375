package org.oceanportal.cache.missions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.cache.CacheState;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.testing.HandClock;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionSort;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.model.Position;
import org.oceanportal.mongo.DatabaseAddress;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.Answer;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.ForwardingMissionStats;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.OneMissionQuery;
import org.oceanportal.query.PortalException;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

class CachedMissionStatsTest {

  private static final String URI = "mongodb://reader:s3cret@one:27017,two:27018/portal";
  private static final StatsSource SOURCE = source(URI);

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
                .append("variables", List.of("temperature"))
                .append("total_profiles", 10));
  }

  private static StatsSource source(String uri) {
    return StatsSource.of(
        DatabaseAddress.of(uri, null), MissionSchema.standard(), Strategy.PUSHDOWN);
  }

  private Portal portal() {
    return Portal.over(client, "portal").withClock(clock);
  }

  private CachedMissionStats cached(Freshness freshness) {
    return CachedMissionStats.over(
        portal(), Strategy.PUSHDOWN, cache -> cache.freshness(freshness));
  }

  @Test
  void anAnswerIsKeptAndTellsItsAgeAndOrigin() {
    try (var stats = cached(Freshness.ttl(Duration.ofHours(24)))) {
      assertThat(stats.ask(TotalsQuery.gliders().inAnyBasin()).cached().origin())
          .isEqualTo("computed");
      insertMission(2);
      clock.advance(Duration.ofHours(4));

      var kept = stats.ask(TotalsQuery.gliders().inAnyBasin());
      assertThat(kept.value().missions()).isEqualTo(1);
      assertThat(kept.asOf()).isEqualTo("2026-01-01T00:00:00Z");
      assertThat(kept.cached().age()).isEqualTo(Duration.ofHours(4));
      assertThat(kept.cached().origin()).isEqualTo("memory");
      assertThat(stats.anew().ask(TotalsQuery.gliders().inAnyBasin()).value().missions())
          .isEqualTo(2);
      assertThat(stats.ask(TotalsQuery.gliders().inAnyBasin()).value().missions()).isEqualTo(2);
    }
  }

  @Test
  void whatIsForgottenIsComputedAnew() {
    try (var stats = cached(Freshness.ttl(Duration.ofHours(24)))) {
      stats.ask(TotalsQuery.gliders().inAnyBasin());
      insertMission(2);
      stats.forget();

      assertThat(stats.ask(TotalsQuery.gliders().inAnyBasin()).value().missions()).isEqualTo(2);
    }
  }

  @Test
  void scopesThatDifferInCaseShareAnAnswer() {
    AnswerKey one = key(TotalsQuery.gliders().in(Scope.basin("Bornholm")));
    AnswerKey other = key(TotalsQuery.gliders().in(Scope.basin("BORNHOLM")));

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
  }

  @Test
  void aMissionIsKeptApartForEachInstant() {
    var mission = OneMissionQuery.of(Fleet.GLIDERS, new MissionKey("SEA045", 1));
    Instant during = Instant.parse("2025-12-15T00:00:00Z");
    Instant before = Instant.parse("2025-11-01T00:00:00Z");
    try (var stats = cached(Freshness.ttl(Duration.ofHours(24)))) {
      for (int i = 0; i < 2; i++) {
        assertThat(stats.ask(mission.at(during)).value().orElseThrow().status())
            .isEqualTo(MissionStatus.LIVE);
        assertThat(stats.ask(mission.at(before)).value().orElseThrow().status())
            .isEqualTo(MissionStatus.PLANNED);
      }
      assertThat(stats.ask(mission.at(before)).cached().origin()).isEqualTo("memory");
    }
  }

  @Test
  void positionsAreNeverKept() {
    try (var stats = cached(Freshness.ttl(Duration.ofHours(24)))) {
      var answer = stats.positions(Fleet.GLIDERS, new MissionKey("SEA045", 1));

      assertThat(answer).isNotInstanceOf(CachedAnswer.class);
      assertThat(answer.value()).isEmpty();
      assertThat(stats.cache().statistics().requests()).isZero();
    }
  }

  @Test
  void aDatabaseThatFailsGivesTheStaleAnswerAndThenItsOwnException() {
    Freshness freshness = Freshness.ttl(Duration.ofHours(1)).staleIfError(Duration.ofHours(1));
    MissionStats dead =
        Portal.connect("mongodb://127.0.0.1:1/portal?serverSelectionTimeoutMS=50").stats();
    var stats = new Switched(portal().stats());
    try (var cached =
        CachedMissionStats.over(stats, SOURCE, cache -> cache.freshness(freshness).clock(clock))) {
      cached.ask(TotalsQuery.gliders().inAnyBasin());
      stats.now = dead;
      clock.advance(Duration.ofHours(1));

      var stale = cached.ask(TotalsQuery.gliders().inAnyBasin());
      assertThat(stale.cached().state()).isEqualTo(CacheState.STALE_IF_ERROR);
      assertThat(stale.cached().cause().orElseThrow()).isInstanceOf(PortalException.class);
      clock.advance(Duration.ofHours(1));
      assertThatThrownBy(() -> cached.ask(TotalsQuery.gliders().inAnyBasin()))
          .isInstanceOf(PortalException.class);
    }
  }

  /** Asks whichever implementation is in its place now. */
  private static final class Switched extends ForwardingMissionStats {
    private MissionStats now;

    Switched(MissionStats first) {
      now = first;
    }

    @Override
    public <A> Answer<A> ask(MissionQuery<A> query) {
      return now.ask(query);
    }

    @Override
    public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
      return now.positions(fleet, key);
    }
  }

  @Test
  void theInstantOfAnAnswerIsCachedWithIt() {
    Instant earlier = Instant.parse("2025-12-31T23:00:00Z");
    Portal then = portal().withClock(InstantSource.fixed(earlier));
    try (var cached = CachedMissionStats.over(then.stats(), SOURCE, cache -> cache.clock(clock))) {
      assertThat(cached.ask(TotalsQuery.gliders().inAnyBasin()).asOf()).isEqualTo(earlier);
      assertThat(cached.ask(TotalsQuery.gliders().inAnyBasin()).asOf()).isEqualTo(earlier);
    }
  }

  @Test
  void aKeyHasTheQuestionEveryArgumentAndTheSourceButNoCredentials() {
    AnswerKey key = key(TotalsQuery.gliders().inAnyBasin());

    assertThat(key)
        .hasToString(
            "totals{fleet=GLIDERS, scope=basin, year=null, measure=BY_START, at=null}"
                + " of {hosts=\"one:27017,two:27018\", database=\"portal\","
                + " schema=\"standard\", strategy=PUSHDOWN}");
    assertThat(key.toString()).doesNotContain("s3cret").doesNotContain("reader");
  }

  @Test
  void everyArgumentMakesAnotherKey() {
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    var totals = TotalsQuery.gliders().inAnyBasin();
    var recent = RecentQuery.gliders().inAnyBasin();
    var missions = MissionsQuery.of(Fleet.GLIDERS);
    List<AnswerKey> keys =
        new ArrayList<>(
            List.of(
                key(totals),
                key(TotalsQuery.sailbuoys()),
                key(totals.year(2025)),
                key(totals.overlapping(2025)),
                key(totals.in(Scope.all())),
                // A basin that is called as a scope is
                key(totals.in(Scope.basin("all"))),
                key(totals.in(Scope.basin("basin"))),
                key(totals.in(Scope.basin("Bornholm"))),
                key(recent),
                key(recent.at(at)),
                key(recent.within(Duration.ofHours(23))),
                key(new BreakdownQuery(totals, Dimension.YEAR)),
                key(new BreakdownQuery(totals, Dimension.BASIN)),
                key(OneMissionQuery.of(Fleet.GLIDERS, new MissionKey("SEA045", 1))),
                key(OneMissionQuery.of(Fleet.SAILBUOYS, new MissionKey("SEA045", 1))),
                key(OneMissionQuery.of(Fleet.GLIDERS, new MissionKey("SEA045", 2))),
                key(OneMissionQuery.of(Fleet.GLIDERS, new MissionKey("SEA045", 1)).at(at)),
                key(totals.at(at)),
                key(OneMissionQuery.of(Fleet.GLIDERS, new MissionKey("SEA045\", mission=1", 2))),
                key(missions),
                key(missions.limit(49)),
                key(missions.platform("SEA045")),
                key(missions.project("SEA045")),
                // A text that looks like the fields that follow it
                key(missions.platform("a, project=\"b\"")),
                key(missions.platform("a\", project=\"b")),
                key(missions.platform("a").project("b")),
                key(missions.between(at, null)),
                key(missions.between(null, at)),
                key(missions.status(MissionStatus.LIVE)),
                key(missions.at(at)),
                key(missions.sortedBy(MissionSort.END, true)),
                key(missions.sortedBy(MissionSort.START, false)),
                key(new TracksQuery(Fleet.GLIDERS, List.of(new MissionKey("SEA045", 1)), 1)),
                key(new TracksQuery(Fleet.GLIDERS, List.of(new MissionKey("SEA045", 1)), 2))));
    for (Strategy strategy : Strategy.values()) {
      for (MissionSchema schema :
          List.of(
              MissionSchema.standard(),
              MissionSchema.standard()
                  .withGliders(MissionSchema.standard().gliders().in("other")))) {
        for (String uri :
            List.of("mongodb://one", "mongodb://one/other", "mongodb://two:27018/portal")) {
          StatsSource source = StatsSource.of(DatabaseAddress.of(uri, null), schema, strategy);
          keys.add(new AnswerKey(totals, source));
        }
      }
    }

    Set<String> texts = new HashSet<>();
    for (AnswerKey key : keys) {
      assertThat(texts.add(key.toString())).as(key.toString()).isTrue();
    }
  }

  private static AnswerKey key(MissionQuery<?> query) {
    return new AnswerKey(query, SOURCE);
  }

  @Test
  void aKeysTextHasTwoPartsWhateverItsStringsHold() {
    var source = new StatsSource("/tmp/ of {\"x\\", "portal", "standard", Strategy.LOOP);
    var query = TotalsQuery.gliders().in(Scope.basin("\" of {"));
    AnswerKey key = new AnswerKey(query, source);

    AnswerKey.Text text = AnswerKey.Text.of(key.toString());

    assertThat(text.query()).startsWith("totals{fleet=GLIDERS, ").endsWith(", at=null}");
    assertThat(text.source()).startsWith("{hosts=\"/tmp/ of {").endsWith("strategy=LOOP}");
    assertThat(AnswerKey.Text.of("no key")).isEqualTo(new AnswerKey.Text("no key", ""));
  }

  @Test
  void aPortalIsItsOwnSource() {
    String uri = "mongodb://reader:s3cret@localhost:2,127.0.0.1:1/fleet";
    try (MongoClient application = MongoClients.create(uri);
        Portal connected = Portal.connect(uri)) {
      Portal portal = Portal.over(application, "fleet");

      assertThat(StatsSource.of(portal, Strategy.LOOP))
          .isEqualTo(StatsSource.of(connected, Strategy.LOOP))
          .hasToString(
              "StatsSource[hosts=127.0.0.1:1,127.0.0.1:2, database=fleet, schema=standard,"
                  + " strategy=LOOP]");
      Portal other = portal.withLongestMission(Duration.ofDays(30));
      assertThat(StatsSource.of(other, Strategy.LOOP))
          .isNotEqualTo(StatsSource.of(portal, Strategy.LOOP));
    }
  }

  @Test
  void aPortalWithoutAnAddressIsRefused() {
    Portal portal = Portal.over(database);

    assertThatThrownBy(
            () -> CachedMissionStats.over(portal, Strategy.PUSHDOWN, UnaryOperator.identity()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Portal.over(client, name)");
    assertThat(
            StatsSource.of(
                portal.withAddress(new DatabaseAddress("/file", "portal")), Strategy.LOOP))
        .isEqualTo(new StatsSource("/file", "portal", "standard", Strategy.LOOP));
  }

  @Test
  void whatIsKeptIsSeenWithoutComputing() {
    TotalsQuery query = TotalsQuery.gliders().inAnyBasin();
    try (var stats = cached(Freshness.ttl(Duration.ofHours(24)))) {
      assertThat(stats.peek(query)).isEmpty();
      FleetTotals totals = stats.ask(query).value();
      assertThat(stats.peek(query).orElseThrow().value()).isEqualTo(totals);

      stats.forget(query);
      assertThat(stats.peek(query)).isEmpty();
    }
  }

  @Test
  void keptAnswersOutliveTheProgram() {
    TotalsQuery query = TotalsQuery.gliders().inAnyBasin();
    try (var stats = inFiles()) {
      stats.ask(query);
      stats.ask(MissionsQuery.of(Fleet.GLIDERS).limit(1));
      stats.mission(Fleet.GLIDERS, new MissionKey("none", 1));
    }
    insertMission(2);

    try (var stats = inFiles()) {
      assertThat(stats.ask(query).cached().origin()).isEqualTo("file");
      assertThat(stats.ask(query).value()).extracting(FleetTotals::missions).isEqualTo(1L);
      assertThat(stats.mission(Fleet.GLIDERS, new MissionKey("none", 1)).value()).isEmpty();
    }
  }

  @Test
  void aPageKeyIsKept() {
    insertMission(2);
    MissionsQuery query = MissionsQuery.of(Fleet.GLIDERS).limit(1);
    CachedAnswer<org.oceanportal.model.MissionPage> first;
    try (var stats = inFiles()) {
      stats.ask(query);
      first = stats.ask(query);
    }

    assertThat(first.cached().origin()).isEqualTo("file");
    assertThat(first.value()).isEqualTo(portal().stats().missions(query).value());
    assertThat(first.value().next()).isNotNull();
  }

  private CachedMissionStats inFiles() {
    return CachedMissionStats.over(
        portal(),
        Strategy.PUSHDOWN,
        cache -> cache.store(JsonFileStore.in(folder.resolve("cache"), MissionJson.codec())));
  }

  @Test
  void anUnchangedSourceRenewsTotalsButNotWhatIsSoAtAMoment() {
    Freshness freshness = Freshness.ttl(Duration.ofHours(1)).unchangedFor(Duration.ofDays(7));
    var fingerprint = SourceFingerprint.ofCollections(portal());
    try (var stats =
        CachedMissionStats.over(
            portal(), Strategy.PUSHDOWN, fingerprint, cache -> cache.freshness(freshness))) {
      stats.ask(TotalsQuery.gliders().inAnyBasin());
      stats.ask(RecentQuery.gliders().inAnyBasin());
      clock.advance(Duration.ofDays(2));
      var renewed = stats.ask(TotalsQuery.gliders().inAnyBasin());
      assertThat(renewed.cached().computedAt()).isEqualTo("2026-01-01T00:00:00Z");
      assertThat(renewed.cached().validatedAt()).isEqualTo("2026-01-03T00:00:00Z");
      assertThat(stats.ask(RecentQuery.gliders().inAnyBasin()).value()).isEmpty();

      insertMission(2);
      clock.advance(Duration.ofHours(2));
      assertThat(stats.ask(TotalsQuery.gliders().inAnyBasin()).value().missions()).isEqualTo(2);
    }
  }

  @Test
  void noAnswerCanBeChangedWhereverItComesFrom() throws ReflectiveOperationException {
    database
        .getCollection("profiles")
        .insertOne(
            new Document("platform_serial", "SEA045")
                .append("mission", 1)
                .append("number", 1)
                .append("lat", 57.0)
                .append("lon", 10.0));
    for (String origin : List.of("computed", "file")) {
      try (var stats = inFiles()) {
        for (MissionQuery<?> query : everyQuestionWithLists()) {
          CachedAnswer<?> answer = stats.ask(query);
          assertThat(answer.cached().origin()).isEqualTo(origin);
          assertUnchangeable(answer.value());
        }
      }
    }
  }

  private static List<MissionQuery<?>> everyQuestionWithLists() {
    var key = new MissionKey("SEA045", 1);
    return List.of(
        RecentQuery.gliders(),
        new BreakdownQuery(TotalsQuery.gliders(), Dimension.PLATFORM),
        OneMissionQuery.of(Fleet.GLIDERS, key),
        MissionsQuery.of(Fleet.GLIDERS),
        new TracksQuery(Fleet.GLIDERS, List.of(key), 10));
  }

  /** Looks into lists, optionals and records. */
  private static void assertUnchangeable(Object value) throws ReflectiveOperationException {
    if (value instanceof Optional<?> optional) {
      assertUnchangeable(optional.orElseThrow());
    } else if (value instanceof List<?> list) {
      assertThat(list).isNotEmpty();
      assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
      for (Object element : list) {
        assertUnchangeable(element);
      }
    } else if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        assertUnchangeable(component.getAccessor().invoke(record));
      }
    }
  }
}
