package org.oceanportal.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.oceanportal.cache.CacheState;
import org.oceanportal.cache.Cached;
import org.oceanportal.cache.events.CacheEvent;
import org.oceanportal.cache.file.JsonFileStore;
import org.oceanportal.cache.missions.CachedAnswer;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.cache.missions.MissionJson;
import org.oceanportal.cache.missions.StatsSource;
import org.oceanportal.query.Answer;
import org.oceanportal.query.BothAnswers;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.views.CacheFacts;
import org.oceanportal.views.CachedView;
import org.oceanportal.views.output.View;

/** Answers that are cached in files, and computed when there is no fresh one. */
final class CachedAnswers implements Answers {

  private final Environment environment;
  private final LazyStats lazy;
  private final Path folder;
  private final boolean refresh;
  private final boolean document;
  private final CachedMissionStats cached;
  private boolean saidThatTheStoreFailed;

  /**
   * Creates the answers of a source; their age is not printed for a {@code document} that contains
   * it.
   */
  CachedAnswers(
      Environment environment,
      LazyStats lazy,
      StatsSource source,
      CacheOptions options,
      boolean document) {
    this.environment = environment;
    this.lazy = lazy;
    this.folder = options.folder().folder(environment);
    this.refresh = options.fresh();
    this.document = document;
    var freshness = options.freshness();
    this.cached =
        CachedMissionStats.over(
            lazy,
            source,
            cache ->
                cache
                    .store(JsonFileStore.in(folder, MissionJson.codec()))
                    .freshness(freshness)
                    .clock(environment.clock())
                    .executor(Runnable::run)
                    .listener(this::happened));
  }

  /**
   * Opens the database now unless all answers are fresh: if that renews the sample, the cached
   * answers of the old one are invalidated before anything is looked up or computed.
   */
  @Override
  public MissionStats stats(MissionQuery<?>... queries) {
    if (refresh || !Arrays.stream(queries).allMatch(this::isFresh)) {
      lazy.opened();
    }
    return refresh ? cached.anew() : cached;
  }

  private boolean isFresh(MissionQuery<?> query) {
    return cached
        .peek(query)
        .filter(answer -> answer.cached().state() == CacheState.FRESH)
        .isPresent();
  }

  @Override
  public View shown(View view, BothAnswers<?> answers) {
    List<Cached<?>> both = List.of(cached(answers.gliders()), cached(answers.sailbuoys()));
    CacheFacts facts = CacheFacts.of(both);
    both.stream()
        .flatMap(answer -> answer.cause().stream())
        .findFirst()
        .ifPresentOrElse(cause -> sayStale(facts, cause), () -> sayKept(facts));
    return new CachedView(view, facts);
  }

  private static Cached<?> cached(Answer<?> answer) {
    return ((CachedAnswer<?>) answer).cached();
  }

  private void sayStale(CacheFacts facts, Throwable cause) {
    environment.say(
        "no new answer could be computed ("
            + Failures.words(cause)
            + "); this one is "
            + of(facts));
  }

  private void sayKept(CacheFacts facts) {
    if (!document && !facts.origin().equals(Cached.COMPUTED)) {
      environment.say("this answer is " + of(facts) + "; --fresh computes a new one");
    }
  }

  private static String of(CacheFacts facts) {
    String age = Words.roughly(Duration.ofSeconds(facts.ageSeconds()));
    return "of " + facts.computedAt() + ", " + age + " ago";
  }

  private void happened(CacheEvent event) {
    switch (event.kind()) {
      case DAMAGED, WAIT_LIMIT -> environment.say(event.detail());
      case STORE_FAILED -> sayThatTheStoreFailed(event);
      default -> {}
    }
  }

  private void sayThatTheStoreFailed(CacheEvent event) {
    if (!saidThatTheStoreFailed) {
      saidThatTheStoreFailed = true;
      Throwable cause = event.cause();
      Throwable root = cause != null && cause.getCause() != null ? cause.getCause() : cause;
      environment.say(
          "answers cannot be cached in "
              + folder
              + " ("
              + root
              + "): correct that, or name another with --cache-dir");
    }
  }

  @Override
  public void close() {
    try (lazy) {
      cached.close();
    }
  }
}
