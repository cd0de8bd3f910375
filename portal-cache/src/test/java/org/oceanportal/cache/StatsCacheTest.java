package org.oceanportal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.oceanportal.cache.CacheState.FRESH;
import static org.oceanportal.cache.CacheState.STALE_IF_ERROR;
import static org.oceanportal.cache.CacheState.STALE_WHILE_REVALIDATE;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.oceanportal.cache.events.CacheEvent;
import org.oceanportal.cache.events.CacheEvent.Kind;
import org.oceanportal.cache.memory.LruStore;
import org.oceanportal.cache.memory.NoStore;
import org.oceanportal.cache.spi.LoadException;
import org.oceanportal.cache.spi.Loaded;
import org.oceanportal.cache.spi.StoreException;
import org.oceanportal.cache.testing.BrokenStore;
import org.oceanportal.cache.testing.HandClock;
import org.oceanportal.cache.testing.HandExecutor;
import org.oceanportal.cache.testing.HandSource;

class StatsCacheTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Freshness FRESH_FOR_AN_HOUR = Freshness.ttl(HOUR);

  private final HandClock clock = new HandClock("2026-01-01T00:00:00Z");
  private final HandExecutor background = new HandExecutor();
  private final HandSource source = new HandSource();
  private final List<CacheEvent> events = new ArrayList<>();

  private StatsCacheBuilder<String, String> builder(Freshness freshness) {
    return StatsCache.loading(source)
        .freshness(freshness)
        .clock(clock)
        .executor(background)
        .random(new Random(1));
  }

  private StatsCache<String, String> cache(Freshness freshness) {
    return builder(freshness).build();
  }

  @Test
  void aValueIsComputedOnceAndThenFound() {
    try (var cache = cache(FRESH_FOR_AN_HOUR)) {
      Cached<String> computed = cache.get("k");
      clock.advance(Duration.ofMinutes(10));
      Cached<String> found = cache.get("k");

      assertThat(computed.origin()).isEqualTo("computed");
      assertThat(computed.age()).isZero();
      assertThat(found.value()).isEqualTo("k=first");
      assertThat(found.origin()).isEqualTo("memory");
      assertThat(found.state()).isEqualTo(FRESH);
      assertThat(found.age()).isEqualTo(Duration.ofMinutes(10));
      assertThat(found.computedAt()).isEqualTo("2026-01-01T00:00:00Z");
      assertThat(found.validatedAt()).isEqualTo(found.computedAt());
      assertThat(found.asOf()).isEqualTo(found.computedAt());
      assertThat(found.cause()).isEmpty();
      assertThat(source.loads).hasValue(1);
    }
  }

  @Test
  void aValueIsFreshBeforeItsEndAndNotAtIt() {
    try (var cache = cache(FRESH_FOR_AN_HOUR)) {
      cache.get("k");
      clock.advance(HOUR.minusMillis(1));
      cache.get("k");
      assertThat(source.loads).hasValue(1);

      clock.advance(Duration.ofMillis(1));
      cache.get("k");
      assertThat(source.loads).hasValue(2);
    }
  }

  @Test
  void aValueFromTheFutureIsComputedAnew() {
    try (var cache = cache(FRESH_FOR_AN_HOUR.staleIfError(Duration.ofDays(9)))) {
      cache.get("k");
      clock.advance(Duration.ofDays(-1));
      source.value = "second";

      assertThat(cache.get("k").value()).isEqualTo("k=second");
      assertThat(cache.statistics().damaged()).isZero();
    }
  }

  @Test
  void theLoaderMayTellTheInstantOfItsValue() {
    Instant then = Instant.parse("2025-12-31T22:00:00Z");
    try (var cache =
        StatsCache.<String, String>loading(key -> new Loaded<>("v", then)).clock(clock).build()) {
      assertThat(cache.get("k").asOf()).isEqualTo(then);
      assertThat(cache.get("k").computedAt()).isEqualTo(clock.instant());
    }
  }

  @Test
  void aLoadIsOfTheMomentItBeganAndFreshFromTheMomentItEnded() {
    source.during = () -> clock.advance(Duration.ofMinutes(5));
    try (var cache = cache(FRESH_FOR_AN_HOUR)) {
      Cached<String> computed = cache.get("k");

      assertThat(computed.asOf()).isEqualTo("2026-01-01T00:00:00Z");
      assertThat(computed.computedAt()).isEqualTo("2026-01-01T00:05:00Z");
    }
  }

  @Test
  void aClockPutBackWithinALoadIsNoTrouble() {
    source.during = () -> clock.advance(Duration.ofDays(-1));
    try (var cache = cache(FRESH_FOR_AN_HOUR)) {
      assertThat(cache.get("k").asOf()).isEqualTo("2025-12-31T00:00:00Z");
    }
  }

  @Test
  void afterItsEndAValueIsServedAtOnceAndMadeAnewInTheBackground() {
    try (var cache = cache(FRESH_FOR_AN_HOUR.staleWhileRevalidate(HOUR))) {
      cache.get("k");
      source.value = "second";
      clock.advance(HOUR);

      Cached<String> stale = cache.get("k");
      cache.get("k");
      assertThat(stale.value()).isEqualTo("k=first");
      assertThat(stale.state()).isEqualTo(STALE_WHILE_REVALIDATE);
      assertThat(background.waiting()).isEqualTo(1);

      background.runAll();
      assertThat(cache.get("k").value()).isEqualTo("k=second");
      assertThat(cache.get("k").state()).isEqualTo(FRESH);
      assertThat(source.loads).hasValue(2);
    }
  }

  @Test
  void staleWhileRevalidateEndsAtItsLimit() {
    try (var cache = cache(FRESH_FOR_AN_HOUR.staleWhileRevalidate(HOUR))) {
      cache.get("k");
      source.value = "second";
      clock.advance(HOUR.multipliedBy(2));

      assertThat(cache.get("k").value()).isEqualTo("k=second");
    }
  }

  @Test
  void aFailedBackgroundRefreshLeavesTheStaleValueAndIsTriedAgain() {
    try (var cache = cache(FRESH_FOR_AN_HOUR.staleWhileRevalidate(HOUR))) {
      cache.get("k");
      clock.advance(HOUR);
      source.failure = new IllegalStateException("down");

      cache.get("k");
      background.runAll();
      assertThat(cache.get("k").state()).isEqualTo(STALE_WHILE_REVALIDATE);
      background.runAll();
      assertThat(source.loads).hasValue(3);
    }
  }

  @Test
  void anExecutorThatTakesNoMoreDoesNotBreakAnswers() {
    try (var cache =
        builder(FRESH_FOR_AN_HOUR.staleWhileRevalidate(HOUR))
            .executor(
                task -> {
                  throw new RejectedExecutionException("closed");
                })
            .build()) {
      cache.get("k");
      clock.advance(HOUR);

      assertThat(cache.get("k").state()).isEqualTo(STALE_WHILE_REVALIDATE);
      assertThat(cache.get("k").state()).isEqualTo(STALE_WHILE_REVALIDATE);
    }
  }

  @Test
  void aRefreshThatTheExecutorLostIsBegunAgain() {
    var executor = new AtomicReference<Executor>(task -> {});
    try (var cache =
        builder(FRESH_FOR_AN_HOUR.staleWhileRevalidate(HOUR))
            .executor(task -> executor.get().execute(task))
            .build()) {
      cache.get("k");
      clock.advance(HOUR);
      cache.get("k");
      executor.set(background);
      cache.get("k");
      assertThat(background.waiting()).isZero();
      clock.advance(Duration.ofMinutes(1));
      cache.get("k");
      background.runAll();

      assertThat(cache.get("k").state()).isEqualTo(FRESH);
    }
  }

  @Test
  void anExecutorWithoutThreadsBreaksNoAnswer() {
    try (var cache =
        builder(FRESH_FOR_AN_HOUR.staleWhileRevalidate(HOUR))
            .listener(events::add)
            .executor(
                task -> {
                  throw new OutOfMemoryError("unable to create native thread");
                })
            .build()) {
      cache.get("k");
      clock.advance(HOUR);

      assertThat(cache.get("k").state()).isEqualTo(STALE_WHILE_REVALIDATE);
      assertThat(cache.getAsync("other")).isCompletedExceptionally();
    }
  }

  @Test
  void aClockPutBackByASecondIsNoTroubleWhileTheSourceIsDown() {
    try (var cache = cache(FRESH_FOR_AN_HOUR)) {
      cache.get("k");
      source.failure = new IllegalStateException("down");
      clock.advance(Duration.ofSeconds(-1));

      assertThat(cache.get("k").state()).isEqualTo(FRESH);
      assertThat(cache.get("k").age()).isZero();
    }
  }

  @Test
  void eachCallerGetsAnExceptionOfItsOwn() {
    Freshness freshness = FRESH_FOR_AN_HOUR.backOff(HOUR, HOUR);
    List<Throwable> failures =
        List.of(
            new IllegalStateException("of message and cause"),
            new NumberFormatException("of message"),
            new IllegalStateException("of a type without a name") {},
            new Unrepeatable(17),
            new StackOverflowError("an error"));
    for (Throwable failure : failures) {
      try (var cache =
          StatsCache.<String, String>loading(key -> thrown(failure)).freshness(freshness).build()) {
        Throwable one = catchThrowable(() -> cache.get("k"));
        one.addSuppressed(new IllegalStateException("of this caller"));
        Throwable other = catchThrowable(() -> cache.get("k"));

        assertThat(other).hasCause(failure).hasNoSuppressedExceptions();
        assertThat(other.getMessage()).endsWith(failure.getMessage());
        assertThat(failure).hasNoSuppressedExceptions();
      }
    }
  }

  private static <T> Loaded<T> thrown(Throwable failure) throws Exception {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (Exception) failure;
  }

  /** An exception that nobody else can make. */
  private static final class Unrepeatable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unrepeatable(int number) {
      super("number " + number);
    }
  }

  @Test
  void onAnErrorTheStaleValueIsServedWithTheCauseUntilItsLimit() {
    try (var cache = cache(FRESH_FOR_AN_HOUR.staleIfError(HOUR))) {
      cache.get("k");
      source.failure = new IllegalStateException("down");
      clock.advance(HOUR.multipliedBy(2).minusMillis(1));

      Cached<String> stale = cache.get("k");
      assertThat(stale.state()).isEqualTo(STALE_IF_ERROR);
      assertThat(stale.cause()).containsSame(source.failure);
      assertThat(stale.value()).isEqualTo("k=first");

      clock.advance(Duration.ofMillis(1));
      assertThatThrownBy(() -> cache.get("k")).hasCause(source.failure);
    }
  }

  @Test
  void failuresNeverStartTheLimitAnew() {
    Freshness freshness =
        FRESH_FOR_AN_HOUR.staleIfError(HOUR).backOff(Duration.ofSeconds(1), Duration.ofMinutes(5));
    try (var cache = cache(freshness)) {
      Instant computedAt = cache.get("k").computedAt();
      source.failure = new IllegalStateException("down");
      while (clock.instant().isBefore(computedAt.plus(HOUR.multipliedBy(2)))) {
        assertThat(cache.get("k").computedAt()).isEqualTo(computedAt);
        clock.advance(Duration.ofSeconds(7));
      }

      assertThatThrownBy(() -> cache.get("k")).hasCause(source.failure);
    }
  }

  @Test
  void theLimitCountsWhenTheLoadHasFailedNotWhenItBegan() {
    try (var cache = cache(FRESH_FOR_AN_HOUR.staleIfError(HOUR))) {
      cache.get("k");
      source.failure = new IllegalStateException("down");
      source.during = () -> clock.advance(HOUR);
      clock.advance(HOUR);

      assertThatThrownBy(() -> cache.get("k")).hasCause(source.failure);
    }
  }

  @Test
  void inAPauseTheSourceIsLeftAlone() {
    Freshness freshness =
        FRESH_FOR_AN_HOUR.staleIfError(HOUR).backOff(Duration.ofMinutes(1), Duration.ofMinutes(10));
    try (var cache = cache(freshness)) {
      cache.get("k");
      source.failure = new IllegalStateException("down");
      clock.advance(HOUR);
      cache.get("k");
      cache.get("k");
      clock.advance(Duration.ofSeconds(29));
      assertThat(cache.get("k").state()).isEqualTo(STALE_IF_ERROR);
      assertThat(source.loads).hasValue(2);

      clock.advance(Duration.ofMinutes(1));
      cache.get("k");
      assertThat(source.loads).hasValue(3);
    }
  }

  @Test
  void inAPauseWithoutAStaleValueTheFailureIsGivenAgain() {
    try (var cache =
        cache(FRESH_FOR_AN_HOUR.backOff(Duration.ofMinutes(1), Duration.ofMinutes(1)))) {
      source.failure = new IllegalStateException("down");

      assertThatThrownBy(() -> cache.get("k")).hasCause(source.failure);
      assertThatThrownBy(() -> cache.get("k")).hasCause(source.failure);
      assertThat(source.loads).hasValue(1);
      assertThatThrownBy(() -> cache.get("other")).hasCause(source.failure);
      assertThat(source.loads).hasValue(2);
    }
  }

  @Test
  void aClockPutBackEndsAPause() {
    try (var cache = cache(FRESH_FOR_AN_HOUR.backOff(HOUR, HOUR))) {
      source.failure = new IllegalStateException("down");
      assertThatThrownBy(() -> cache.get("k")).hasCause(source.failure);
      source.failure = null;
      clock.advance(Duration.ofDays(-1));

      assertThat(cache.get("k").value()).isEqualTo("k=first");
    }
  }

  @Test
  void aSuccessEndsTheRowOfFailures() {
    Freshness freshness = FRESH_FOR_AN_HOUR.backOff(Duration.ofMinutes(1), HOUR);
    try (var cache = cache(freshness)) {
      source.failure = new IllegalStateException("down");
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> cache.get("k")).hasCause(source.failure);
        clock.advance(HOUR);
      }
      source.failure = null;
      cache.get("k");
      clock.advance(HOUR);
      source.failure = new IllegalStateException("down again");
      assertThatThrownBy(() -> cache.get("k")).hasCause(source.failure);
      clock.advance(Duration.ofMinutes(1));
      source.failure = null;

      assertThat(cache.get("k").state()).isEqualTo(FRESH);
    }
  }

  @Test
  void aHitLateInTheTtlStartsARefreshAhead() {
    try (var cache = cache(FRESH_FOR_AN_HOUR.refreshAhead(0.5))) {
      cache.get("k");
      source.value = "second";
      clock.advance(Duration.ofMinutes(30).minusMillis(1));
      cache.get("k");
      assertThat(background.waiting()).isZero();

      clock.advance(Duration.ofMillis(1));
      assertThat(cache.get("k").value()).isEqualTo("k=first");
      assertThat(cache.get("k").state()).isEqualTo(FRESH);
      background.runAll();
      assertThat(cache.get("k").value()).isEqualTo("k=second");
      assertThat(source.loads).hasValue(2);
    }
  }

  @Test
  void anUnchangedSourceRenewsTheValueUpToItsMaximumAge() {
    source.fingerprint = "17 documents";
    try (var cache = cache(FRESH_FOR_AN_HOUR.unchangedFor(Duration.ofMinutes(150)))) {
      cache.get("k");
      clock.advance(HOUR);
      Cached<String> renewed = cache.get("k");
      assertThat(renewed.state()).isEqualTo(FRESH);
      assertThat(renewed.origin()).isEqualTo("memory");
      assertThat(renewed.computedAt()).isEqualTo("2026-01-01T00:00:00Z");
      assertThat(renewed.validatedAt()).isEqualTo("2026-01-01T01:00:00Z");
      assertThat(renewed.age()).isEqualTo(HOUR);
      clock.advance(HOUR);
      cache.get("k");
      assertThat(source.loads).hasValue(1);
      assertThat(cache.statistics().renewals()).isEqualTo(2);

      clock.advance(Duration.ofMinutes(30));
      assertThat(cache.get("k").computedAt()).isEqualTo("2026-01-01T02:30:00Z");
      assertThat(source.loads).hasValue(2);
    }
  }

  @Test
  void aChangedSourceIsComputed() {
    source.fingerprint = "17 documents";
    try (var cache = cache(FRESH_FOR_AN_HOUR.unchangedFor(Duration.ofDays(1)))) {
      cache.get("k");
      clock.advance(HOUR);
      source.fingerprint = "18 documents";
      cache.get("k");

      assertThat(source.loads).hasValue(2);
    }
  }

  @Test
  void fingerprintsAreNotAskedForUnlessToldTo() {
    source.fingerprint = "17 documents";
    source.fingerprintFailure = new IllegalStateException("was asked");
    try (var cache = cache(FRESH_FOR_AN_HOUR)) {
      cache.get("k");
      clock.advance(HOUR);
      cache.get("k");

      assertThat(source.loads).hasValue(2);
    }
  }

  @Test
  void aFingerprintThatCannotBeTakenMeansComputing() {
    source.fingerprint = "17 documents";
    try (var cache = cache(FRESH_FOR_AN_HOUR.unchangedFor(Duration.ofDays(1)))) {
      cache.get("k");
      clock.advance(HOUR);
      source.fingerprintFailure = new IllegalStateException("no count");

      assertThat(cache.get("k").state()).isEqualTo(FRESH);
      assertThat(source.loads).hasValue(2);
    }
  }

  @Test
  void refreshComputesWhateverIsKept() {
    source.fingerprint = "17 documents";
    try (var cache = cache(FRESH_FOR_AN_HOUR.unchangedFor(Duration.ofDays(1)))) {
      cache.get("k");
      source.value = "second";

      assertThat(cache.refresh("k").value()).isEqualTo("k=second");
      assertThat(cache.get("k").value()).isEqualTo("k=second");
    }
  }

  @Test
  void aFailedRefreshThrowsAndLeavesWhatWasKept() {
    try (var cache = cache(FRESH_FOR_AN_HOUR.staleIfError(HOUR))) {
      cache.get("k");
      source.failure = new IllegalStateException("down");

      assertThatThrownBy(() -> cache.refresh("k")).hasCause(source.failure);
      assertThat(cache.get("k").state()).isEqualTo(FRESH);
    }
  }

  @Test
  void peekComputesNothing() {
    Freshness freshness =
        FRESH_FOR_AN_HOUR.staleWhileRevalidate(HOUR).staleIfError(HOUR.plus(HOUR));
    try (var cache = cache(freshness)) {
      assertThat(cache.peek("k")).isEmpty();
      cache.get("k");
      assertThat(cache.peek("k").orElseThrow().state()).isEqualTo(FRESH);
      clock.advance(HOUR);
      assertThat(cache.peek("k").orElseThrow().state()).isEqualTo(STALE_WHILE_REVALIDATE);
      clock.advance(HOUR);
      assertThat(cache.peek("k").orElseThrow().state()).isEqualTo(STALE_IF_ERROR);
      clock.advance(HOUR);
      assertThat(cache.peek("k")).isEmpty();

      assertThat(source.loads).hasValue(1);
      assertThat(background.waiting()).isZero();
      assertThat(cache.statistics().requests()).isEqualTo(1);
    }
  }

  @Test
  void whatIsForgottenIsNotServedStaleEither() {
    try (var cache = cache(FRESH_FOR_AN_HOUR.staleIfError(HOUR))) {
      cache.get("one");
      cache.get("other");
      cache.invalidate("one");
      source.failure = new IllegalStateException("down");
      assertThatThrownBy(() -> cache.get("one")).hasCause(source.failure);
      assertThat(cache.get("other").state()).isEqualTo(FRESH);

      cache.invalidateAll();
      assertThatThrownBy(() -> cache.get("other")).hasCause(source.failure);
    }
  }

  @Test
  void forgettingEndsPauses() {
    try (var cache = cache(FRESH_FOR_AN_HOUR.backOff(HOUR, HOUR))) {
      source.failure = new IllegalStateException("down");
      assertThatThrownBy(() -> cache.get("one")).hasCause(source.failure);
      assertThatThrownBy(() -> cache.get("other")).hasCause(source.failure);
      source.failure = null;

      cache.invalidate("one");
      assertThat(cache.get("one").state()).isEqualTo(FRESH);
      assertThatThrownBy(() -> cache.get("other")).hasMessage("down");
      cache.invalidateAll();
      assertThat(cache.get("other").state()).isEqualTo(FRESH);
    }
  }

  @Test
  void whatIsBeingComputedWhenItsKeyIsForgottenIsNotKept() {
    try (var cache = cache(FRESH_FOR_AN_HOUR)) {
      source.during = () -> cache.invalidate("k");
      assertThat(cache.get("k").value()).isEqualTo("k=first");
      source.during = cache::invalidateAll;
      cache.get("other");
      source.during = () -> {};

      assertThat(cache.peek("k")).isEmpty();
      assertThat(cache.peek("other")).isEmpty();
    }
  }

  @Test
  void aBrokenStoreBreaksNoAnswerAndRunsTheLoaderOnce() {
    var broken = new BrokenStore<String, String>();
    try (var cache = builder(FRESH_FOR_AN_HOUR).store(broken).listener(events::add).build()) {
      assertThat(cache.get("k").value()).isEqualTo("k=first");
      assertThat(source.loads).hasValue(1);

      background.runAll();
      assertThat(events)
          .filteredOn(event -> event.kind() == Kind.STORE_FAILED)
          .extracting(CacheEvent::detail)
          .contains("the broken store failed: the answer was given but not kept: put")
          .contains("the broken store failed: the kept answer could not be read: find");
      assertThat(cache.statistics().storeFailures()).isEqualTo(4);
    }
  }

  @Test
  void aStoreThatThrowsAnErrorBreaksNoAnswerEither() {
    var broken = new BrokenStore<String, String>(() -> new OutOfMemoryError("a file of 3 GB"));
    try (var cache = builder(FRESH_FOR_AN_HOUR).store(broken).listener(events::add).build()) {
      assertThat(cache.get("k").value()).isEqualTo("k=first");
      assertThat(cache.peek("k")).isEmpty();
      assertThatThrownBy(() -> cache.invalidate("k"))
          .isInstanceOf(StoreException.class)
          .hasCauseInstanceOf(OutOfMemoryError.class);

      background.runAll();
      assertThat(cache.statistics().storeFailures()).isEqualTo(6);
      assertThat(events)
          .filteredOn(event -> event.kind() == Kind.STORE_FAILED)
          .hasSize(6)
          .allSatisfy(event -> assertThat(event.cause()).isInstanceOf(OutOfMemoryError.class));
    }
  }

  @Test
  void aBrokenLoaderIsNotTakenForABrokenStore() {
    try (var cache = cache(FRESH_FOR_AN_HOUR)) {
      source.failure = new StoreException("thrown by the loader", null);

      assertThatThrownBy(() -> cache.get("k")).hasCause(source.failure);
      assertThat(source.loads).hasValue(1);
      assertThat(cache.statistics().storeFailures()).isZero();
      assertThat(cache.statistics().loadFailures()).isEqualTo(1);
    }
  }

  @Test
  void aStoreThatCannotForgetIsHeardOf() {
    try (var cache = builder(FRESH_FOR_AN_HOUR).store(new BrokenStore<String, String>()).build()) {
      assertThatThrownBy(() -> cache.invalidate("k"))
          .isInstanceOf(StoreException.class)
          .hasMessage("the broken store could not forget: what was kept for k may be served again");
      assertThatThrownBy(cache::invalidateAll).isInstanceOf(StoreException.class);
    }
  }

  @Test
  void checkedExceptionsAreWrappedAndUncheckedOnesAreNot() {
    var checked = new IOException("no route");
    try (var cache =
        StatsCache.<String, String>loading(
                key -> {
                  throw checked;
                })
            .build()) {
      assertThatThrownBy(() -> cache.get("k"))
          .isInstanceOf(LoadException.class)
          .hasMessage("could not compute k: no route")
          .hasCause(checked);
    }
  }

  @Test
  void anErrorOfTheLoaderIsPassedOnEvenIfAStaleValueIsThere() {
    try (var cache = cache(FRESH_FOR_AN_HOUR.staleIfError(HOUR))) {
      cache.get("k");
      clock.advance(HOUR);
      source.during =
          () -> {
            throw new StackOverflowError("too deep");
          };

      assertThatThrownBy(() -> cache.get("k")).isInstanceOf(StackOverflowError.class);
      assertThat(cache.statistics().loadFailures()).isEqualTo(1);
    }
  }

  @Test
  void aLoaderThatGivesNullHasFailed() {
    try (var cache = StatsCache.<String, String>loading(key -> null).build()) {
      assertThatThrownBy(() -> cache.get("k"))
          .isInstanceOf(LoadException.class)
          .hasMessage("the loader must give a value but gave null for k");
    }
    try (var cache = StatsCache.<String, String>builder(key -> null).build()) {
      assertThatThrownBy(() -> cache.get("k")).isInstanceOf(NullPointerException.class);
    }
  }

  @Test
  void nullsAreRefused() {
    try (var cache = cache(FRESH_FOR_AN_HOUR)) {
      assertThatThrownBy(() -> cache.get(null)).hasMessage("key");
      assertThatThrownBy(() -> cache.getAsync(null)).hasMessage("key");
      assertThatThrownBy(() -> cache.peek(null)).hasMessage("key");
      assertThatThrownBy(() -> cache.refresh(null)).hasMessage("key");
      assertThatThrownBy(() -> cache.invalidate(null)).hasMessage("key");
    }
    assertThatThrownBy(() -> builder(null)).hasMessage("rule");
  }

  @Test
  void aKeptAnswerIsThereAtOnceAndAMissingOneComesLater() {
    try (var cache = cache(FRESH_FOR_AN_HOUR)) {
      CompletableFuture<Cached<String>> later = cache.getAsync("k");
      assertThat(later).isNotDone();
      background.runAll();
      assertThat(later.join().origin()).isEqualTo("computed");

      assertThat(cache.getAsync("k")).isCompleted();
      assertThat(cache.getAsync("k").join().origin()).isEqualTo("memory");
    }
  }

  @Test
  void anAsynchronousFailureIsThatOfTheLoader() {
    try (var cache = cache(FRESH_FOR_AN_HOUR)) {
      source.failure = new IllegalStateException("down");
      CompletableFuture<Cached<String>> later = cache.getAsync("k");
      background.runAll();

      assertThatThrownBy(later::join)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("down")
          .hasCause(source.failure);
    }
  }

  @Test
  void statisticsTellWhatHappened() {
    Freshness freshness =
        FRESH_FOR_AN_HOUR.staleWhileRevalidate(HOUR).staleIfError(HOUR.plus(HOUR));
    try (var cache = cache(freshness)) {
      cache.get("k");
      cache.get("k");
      clock.advance(HOUR);
      source.failure = new IllegalStateException("down");
      cache.get("k");
      background.runAll();
      clock.advance(HOUR);
      cache.get("k");

      CacheStatistics statistics = cache.statistics();
      assertThat(statistics.hits()).isEqualTo(2);
      assertThat(statistics.misses()).isEqualTo(2);
      assertThat(statistics.hitRate()).isEqualTo(0.5);
      assertThat(statistics.loads()).isEqualTo(1);
      assertThat(statistics.loadFailures()).isEqualTo(2);
      assertThat(statistics.staleWhileRevalidate()).isEqualTo(1);
      assertThat(statistics.staleIfError()).isEqualTo(1);
      assertThat(statistics.servedAge()).isEqualTo(HOUR.multipliedBy(3));
      assertThat(statistics.oldestServed()).isEqualTo(HOUR.multipliedBy(2));
    }
  }

  @Test
  void listenersAreToldInOrderOffTheCallersThread() {
    try (var cache = builder(FRESH_FOR_AN_HOUR.staleIfError(HOUR)).listener(events::add).build()) {
      cache.get("k");
      clock.advance(HOUR);
      source.failure = new IllegalStateException("down");
      cache.get("k");
      cache.invalidate("k");
      assertThat(events).isEmpty();

      background.runAll();
      assertThat(events)
          .extracting(CacheEvent::kind)
          .containsExactly(Kind.LOADED, Kind.LOAD_FAILED, Kind.SERVED_STALE, Kind.INVALIDATED);
      assertThat(events.get(1).key()).isEqualTo("k");
      assertThat(events.get(1).cause()).isSameAs(source.failure);
    }
  }

  @Test
  void aListenerThatFailsHarmsNobody() {
    try (var cache =
        builder(FRESH_FOR_AN_HOUR)
            .listener(
                event -> {
                  throw new IllegalStateException("a failure of a listener, on purpose");
                })
            .listener(events::add)
            .build()) {
      cache.get("k");
      background.runAll();

      assertThat(events).hasSize(1);
    }
  }

  @Test
  void aListenerMayAskTheCache() {
    List<Cached<String>> seen = new ArrayList<>();
    List<StatsCache<String, String>> self = new ArrayList<>();
    try (var cache =
        builder(FRESH_FOR_AN_HOUR)
            .executor(Runnable::run)
            .listener(event -> seen.addAll(self.get(0).peek("k").stream().toList()))
            .build()) {
      self.add(cache);
      cache.get("k");
      cache.refresh("k");

      assertThat(seen).isNotEmpty();
    }
  }

  @Test
  void aListenerMayAskForTheVeryKeyEvenOnTheThreadThatLoadsIt() {
    List<String> seen = new ArrayList<>();
    List<StatsCache<String, String>> self = new ArrayList<>();
    try (var cache =
        builder(FRESH_FOR_AN_HOUR)
            .executor(Runnable::run)
            .listener(
                event -> {
                  if (event.kind() == Kind.LOADED) {
                    seen.add(self.get(0).get("k").value());
                  }
                })
            .build()) {
      self.add(cache);
      cache.get("k");

      assertThat(seen).containsExactly("k=first");
    }
  }

  @Test
  void whatListenersWereNotToldIsToldAtClosing() {
    var cache = builder(FRESH_FOR_AN_HOUR).listener(events::add).build();
    cache.get("k");
    cache.close();

    assertThat(events).hasSize(1);
  }

  @Test
  void withoutAStoreEveryQuestionIsComputed() {
    try (var cache = builder(FRESH_FOR_AN_HOUR).store(new NoStore<>()).build()) {
      cache.get("k");

      assertThat(cache.get("k").origin()).isEqualTo("computed");
      assertThat(source.loads).hasValue(2);
    }
  }

  @Test
  void jitterSpreadsEndsByTheEntrysShare() {
    Freshness freshness = FRESH_FOR_AN_HOUR.jitter(Duration.ofMinutes(30));
    try (var cache = cache(freshness)) {
      for (int i = 0; i < 100; i++) {
        cache.get("key " + i);
      }
      clock.advance(Duration.ofMinutes(30));
      long freshAtHalf = 0;
      for (int i = 0; i < 100; i++) {
        freshAtHalf += cache.peek("key " + i).isPresent() ? 1 : 0;
      }
      clock.advance(Duration.ofMinutes(15));
      long freshLater = 0;
      for (int i = 0; i < 100; i++) {
        freshLater += cache.peek("key " + i).isPresent() ? 1 : 0;
      }

      assertThat(freshAtHalf).isEqualTo(100);
      assertThat(freshLater).isBetween(30L, 70L);
    }
  }

  @Test
  void defaultsAreThoseOfThePortal() {
    var defaults = StatsCache.loading(source);

    assertThat(defaults.freshness).isEqualTo(Freshness.ttl(Duration.ofHours(24)));
    assertThat(defaults.store).isInstanceOf(LruStore.class);
    assertThat(defaults.waitLimit).isEqualTo(Duration.ofMinutes(1));
    assertThatThrownBy(() -> defaults.waitLimit(Duration.ofMillis(-1)))
        .hasMessage("limit must be 0 to 100000 days but was PT-0.001S");
  }
}
