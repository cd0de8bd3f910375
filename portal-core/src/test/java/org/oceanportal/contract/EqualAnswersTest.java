package org.oceanportal.contract;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.mongo.MissionSchema;

/**
 * Loop and pushdown give equal answers to random questions about random fleets, other ones in each
 * setting. A failure names its seed; {@code -Dportal.seed=17} repeats it alone.
 */
@Tag("contract")
@ParameterizedClass(name = "{0}")
@ArgumentsSource(Setting.All.class)
class EqualAnswersTest {

  private static final int ROUNDS = 10;

  private static final List<Duration> LONGEST =
      List.of(
          Portal.DEFAULT_LONGEST_MISSION,
          Portal.DEFAULT_LONGEST_MISSION,
          Duration.ofDays(30),
          Duration.ofHours(12).plusNanos(1),
          Duration.ofMillis(1),
          Duration.ofDays(365_000));

  @Parameter Setting setting;

  static LongStream seeds() {
    Long only = Long.getLong("portal.seed");
    return only == null ? LongStream.rangeClosed(1, ROUNDS) : LongStream.of(only);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void pushdownAnswersAsTheLoopDoes(long seed) {
    assertEqualAnswers(seed, setting.schema());
  }

  /** Any field that can be left out may be. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void pushdownAnswersAsTheLoopDoesWhateverTheSchemaLeavesOut(long seed) {
    assertEqualAnswers(seed, Schemas.some(setting.schema(), new Random(-ofSetting(seed))));
  }

  private void assertEqualAnswers(long seed, MissionSchema schema) {
    var random = new Random(ofSetting(seed));
    try (var database = new ScratchDatabase(setting.server(), schema)) {
      database.insert(new RandomFleet(random).documents());
      Portal portal = portal(database, schema, oneOf(LONGEST, random));
      for (RandomQuestions.Asked question : new RandomQuestions(random).some()) {
        Answers.assertEqual(
            "seed " + seed + ", " + schema + ", " + question + ": answer",
            question.of().apply(portal.stats(Strategy.LOOP)),
            question.of().apply(portal.stats(Strategy.PUSHDOWN)));
      }
    }
  }

  private long ofSetting(long seed) {
    return seed + setting.toString().hashCode();
  }

  private Portal portal(ScratchDatabase database, MissionSchema schema, Duration longest) {
    return Portal.over(setting.over(database.mongo()))
        .withSchema(schema)
        .withClock(InstantSource.fixed(MissionStatsContract.NOW))
        .withLongestMission(longest);
  }

  private static <T> T oneOf(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
