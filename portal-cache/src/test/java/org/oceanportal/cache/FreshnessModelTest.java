package org.oceanportal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.oceanportal.cache.FreshnessModel.Outcome;
import org.oceanportal.cache.internal.freshness.Lifetime;
import org.oceanportal.cache.testing.HandClock;
import org.oceanportal.cache.testing.HandExecutor;
import org.oceanportal.cache.testing.HandSource;

/**
 * Random rules, random histories: the cache answers as the {@link FreshnessModel} does, and loads
 * as often. More histories: {@code -Dportal.cache.histories=100000}.
 */
class FreshnessModelTest {

  private static final int HISTORIES = Integer.getInteger("portal.cache.histories", 3_000);
  private static final int STEPS = 60;
  private static final List<String> KEYS = List.of("a", "b", "c");
  private static final List<String> ZONES =
      List.of("Europe/Stockholm", "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu", "UTC");

  /** Days on which clocks in Stockholm go forward and back, and one on which nothing happens. */
  private static final List<String> STARTS =
      List.of("2026-03-28T18:00:00Z", "2026-10-24T18:00:00Z", "2026-06-01T00:00:00Z");

  /** Every draw is a half, so that the model knows the spread of each entry. */
  private static final RandomGenerator HALF = () -> Long.MIN_VALUE;

  @Test
  void theCacheAnswersAsTheModelDoes() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      try {
        new History(seed).run();
      } catch (AssertionError e) {
        throw new AssertionError("history of seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  @Test
  void everyDrawIsAHalf() {
    assertThat(HALF.nextDouble()).isEqualTo(0.5);
  }

  private static final class History {
    private final Random random;
    private final Freshness rule;
    private final HandClock clock;
    private final HandExecutor background = new HandExecutor();
    private final HandSource source = new HandSource();
    private final StatsCache<String, String> cache;
    private final FreshnessModel model;
    private final StringBuilder log = new StringBuilder();

    History(long seed) {
      random = new Random(seed);
      rule = randomRule();
      clock = new HandClock(STARTS.get(random.nextInt(STARTS.size())));
      model = new FreshnessModel(rule, clock.instant());
      cache =
          StatsCache.loading(source)
              .freshness(rule)
              .clock(clock)
              .executor(background)
              .random(HALF)
              .build();
      log.append(rule);
      changeSource();
    }

    private Freshness randomRule() {
      Freshness made;
      Duration unit = Duration.ofMinutes(1 + random.nextInt(120));
      if (random.nextBoolean()) {
        made = Freshness.ttl(unit);
        made = maybe() ? made.refreshAhead(0.25 + random.nextInt(3) * 0.25) : made;
        made = maybe() ? made.jitter(unit.dividedBy(2)) : made;
        made = maybe() ? made.unchangedFor(unit.multipliedBy(2 + random.nextInt(3))) : made;
      } else {
        LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(2) * 30);
        made = Freshness.dailyAt(time, ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
        made = maybe() ? made.jitter(unit) : made;
        made = maybe() ? made.unchangedFor(Duration.ofDays(3)) : made;
      }
      made = maybe() ? made.staleWhileRevalidate(unit.dividedBy(2)) : made;
      made = maybe() ? made.staleIfError(unit.multipliedBy(1 + random.nextInt(5))) : made;
      return maybe() ? made.backOff(Duration.ofMinutes(1), Duration.ofMinutes(30)) : made;
    }

    private boolean maybe() {
      return random.nextBoolean();
    }

    void run() {
      for (int i = 0; i < STEPS; i++) {
        step();
        assertThat(source.loads).as(() -> "loads after" + log).hasValue(model.loads);
      }
    }

    private void step() {
      String key = KEYS.get(random.nextInt(KEYS.size()));
      int what = random.nextInt(100);
      if (what < 45) {
        check("get " + key, () -> cache.get(key), model.get(key), key);
      } else if (what < 50) {
        check("refresh " + key, () -> cache.refresh(key), model.refresh(key), key);
      } else if (what < 85) {
        advance();
      } else if (what < 90) {
        changeSource();
      } else if (what < 95) {
        breakOrMend();
      } else if (what < 98) {
        log.append("\n forget ").append(key);
        cache.invalidate(key);
        model.forget(key);
      } else {
        log.append("\n forget all");
        cache.invalidateAll();
        model.forgetAll();
      }
    }

    private void check(
        String what,
        java.util.function.Supplier<Cached<String>> ask,
        Outcome expected,
        String key) {
      log.append("\n ").append(clock.instant()).append(' ').append(what);
      Outcome actual;
      try {
        Cached<String> answer = ask.get();
        actual = new Outcome(answer.value(), answer.state());
        checkLimits(answer);
      } catch (IllegalStateException down) {
        actual = Outcome.FAILURE;
      }
      background.runAll();
      assertThat(actual).as(() -> "answer for " + key + " after" + log).isEqualTo(expected);
    }

    /** The promise in one line, without the model: nothing is older than its ttl and limit. */
    private void checkLimits(Cached<String> answer) {
      Duration limit =
          switch (answer.state()) {
            case FRESH -> Duration.ZERO;
            case STALE_WHILE_REVALIDATE -> rule.staleWhileRevalidate();
            case STALE_IF_ERROR -> rule.staleIfError();
            case STALE_WHILE_LOADING -> throw new AssertionError("no load has a limit");
          };
      Instant last = rule.freshUntil(answer.validatedAt()).plus(limit);
      if (rule.settings().lifetime() instanceof Lifetime.DailyAt) {
        last = last.plus(rule.jitter());
      }
      // A clock may be put back by a second while a value is kept.
      assertThat(clock.instant()).isBetween(answer.computedAt().minusSeconds(1), last);
      if (answer.validatedAt().isAfter(answer.computedAt()) && !answer.age().isZero()) {
        assertThat(clock.instant())
            .isBefore(answer.computedAt().plus(rule.unchangedFor()).plus(limit));
      }
    }

    private void advance() {
      Duration by =
          switch (random.nextInt(12)) {
            case 0 -> Duration.ofDays(1);
            case 1 -> Duration.ofDays(-1);
            case 2 -> Duration.ofMillis(random.nextBoolean() ? 1 : -1);
            case 3 -> Duration.ofHours(random.nextInt(30));
            default -> Duration.ofMinutes(random.nextInt(60));
          };
      log.append("\n advance ").append(by);
      clock.advance(by);
      model.now = clock.instant();
    }

    private void changeSource() {
      source.value = "v" + random.nextInt(1_000);
      source.fingerprint = random.nextInt(4) == 0 ? null : "f" + random.nextInt(3);
      model.source = source.value;
      model.fingerprint = source.fingerprint;
      log.append("\n source ").append(source.value).append(' ').append(source.fingerprint);
    }

    private void breakOrMend() {
      model.down = !model.down;
      source.failure = model.down ? new IllegalStateException("down") : null;
      log.append("\n down ").append(model.down);
    }
  }
}
