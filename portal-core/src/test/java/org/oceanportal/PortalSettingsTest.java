package org.oceanportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;

/** What a portal can be set to, to the ends of what a time can be. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalSettingsTest {

  private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
  private static final Duration SHORTEST = Duration.ofSeconds(Long.MIN_VALUE);

  private EmbeddedDatabase server;
  private Portal portal;

  @BeforeAll
  void open() {
    server = EmbeddedDatabase.inMemory();
    portal = Portal.connect(server.uri());
  }

  @AfterAll
  void close() {
    portal.close();
    server.close();
  }

  @Test
  void aTimeLimitThatIsTakenWorks() {
    for (Duration limit :
        List.of(
            Duration.ofMillis(1_000),
            Duration.ofSeconds(1).plusNanos(1),
            Duration.ofDays(24),
            Duration.ofMillis(Integer.MAX_VALUE))) {
      for (Strategy strategy : Strategy.values()) {
        MissionStats stats = portal.withMaxTime(limit).stats(strategy);
        assertThat(stats.totals(TotalsQuery.gliders().inAnyBasin()).value().missions())
            .as("%s", limit)
            .isZero();
      }
    }
  }

  @Test
  void aTimeLimitThatNoServerTakesIsRefused() {
    for (Duration limit :
        List.of(
            Duration.ofMillis(Integer.MAX_VALUE).plusNanos(1),
            Duration.ofDays(25),
            LONGEST,
            Duration.ZERO,
            Duration.ofNanos(999_999),
            SHORTEST)) {
      assertThatIllegalArgumentException()
          .as("%s", limit)
          .isThrownBy(() -> portal.withMaxTime(limit))
          .withMessage("maxTime must be 1 ms to 2147483647 ms but was " + limit);
    }
  }

  @Test
  void aLongestMissionThatIsTakenWorks() {
    for (Duration longest : List.of(Duration.ofMillis(1), Duration.ofDays(365_000))) {
      for (Strategy strategy : Strategy.values()) {
        MissionStats stats = portal.withLongestMission(longest).stats(strategy);
        assertThat(stats.recent(RecentQuery.gliders().inAnyBasin()).value())
            .as("%s", longest)
            .isEmpty();
        assertThat(stats.totals(TotalsQuery.gliders().inAnyBasin()).value().missions()).isZero();
      }
    }
  }

  @Test
  void aLongestMissionThatCannotBeIsRefused() {
    for (Duration longest :
        List.of(Duration.ZERO, SHORTEST, Duration.ofDays(365_000).plusNanos(1), LONGEST)) {
      assertThatIllegalArgumentException()
          .as("%s", longest)
          .isThrownBy(() -> portal.withLongestMission(longest))
          .withMessage("longestMission must be 1 ms to 365000 days but was " + longest);
    }
  }

  @Test
  void aWindowThatCannotBeIsRefused() {
    for (Duration window : List.of(Duration.ofNanos(-1), SHORTEST, LONGEST)) {
      assertThatIllegalArgumentException()
          .as("%s", window)
          .isThrownBy(() -> RecentQuery.gliders().inAnyBasin().within(window))
          .withMessageStartingWith("window must be 0 to 365000 days but was ");
    }
  }

  @Test
  void settingsAreKeptByEachOther() {
    Portal set =
        portal
            .withLongestMission(Duration.ofDays(30))
            .withMaxTime(Duration.ofSeconds(3))
            .withClock(portal.clock())
            .withSchema(portal.schema())
            .withListener(event -> {});
    assertThat(set.longestMission()).isEqualTo(Duration.ofDays(30));
    assertThat(portal.longestMission()).isEqualTo(Duration.ofDays(730));
  }

  @Test
  void aCompressorWithoutItsLibraryIsRefused() {
    Map.of("snappy", "org.xerial.snappy:snappy-java", "zstd", "com.github.luben:zstd-jni")
        .forEach(
            (compressor, library) ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> Portal.connect(withCompressors("zlib," + compressor)))
                    .withMessageContaining("compressor " + compressor)
                    .withMessageContaining(library)
                    .withMessageContaining("class path"));
  }

  @Test
  void theCompressorOfTheJdkNeedsNoLibrary() {
    try (Portal compressed = Portal.connect(withCompressors("zlib"))) {
      assertThat(compressed.stats().totals(TotalsQuery.gliders().inAnyBasin()).value().missions())
          .isZero();
    }
  }

  private String withCompressors(String compressors) {
    return server.uri() + "/?compressors=" + compressors;
  }
}
