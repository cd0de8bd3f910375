package org.oceanportal.page.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.CacheState;
import org.oceanportal.cache.Cached;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.missions.CachedAnswer;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.Position;
import org.oceanportal.model.Track;
import org.oceanportal.query.Answer;
import org.oceanportal.query.ForwardingMissionStats;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.TracksQuery;

/**
 * The answers of one request, recorded so that its headers can state their freshness. Thread-safe.
 */
public final class RecordingStats extends ForwardingMissionStats implements PageStats {

  private final PageCache stats;
  private final Collection<Noted> noted = new ConcurrentLinkedQueue<>();

  private record Noted(Cached<?> answer, Freshness freshness) {

    Duration freshFor() {
      Instant servedAt = answer.computedAt().plus(answer.age());
      Instant freshUntil = freshness.freshUntil(answer.computedAt());
      return answer.state() == CacheState.FRESH && servedAt.isBefore(freshUntil)
          ? Duration.between(servedAt, freshUntil)
          : Duration.ZERO;
    }
  }

  /**
   * The freshness of several answers, that of the least fresh of them.
   *
   * @param freshFor the time for which they are still fresh
   * @param staleWhileRevalidate the time after that for which they may be shown while new ones are
   *     computed
   * @param staleIfError the time after that for which they may be shown if no new ones can be
   *     computed
   */
  public record Lasting(Duration freshFor, Duration staleWhileRevalidate, Duration staleIfError) {}

  /** Creates a recorder of an implementation's answers. */
  public RecordingStats(PageCache stats) {
    this.stats = stats;
  }

  private <T> Answer<T> noted(Answer<T> answer, Optional<Freshness> rule) {
    if (answer instanceof CachedAnswer<?> kept) {
      rule.ifPresent(freshness -> noted.add(new Noted(kept.cached(), freshness)));
    }
    return answer;
  }

  /** Returns the freshness of the answers; empty if none is cached. */
  public Optional<Lasting> lasting() {
    if (noted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Lasting(
            least(noted.stream().map(Noted::freshFor)),
            least(noted.stream().map(one -> one.freshness().staleWhileRevalidate())),
            least(noted.stream().map(one -> one.freshness().staleIfError()))));
  }

  private static Duration least(Stream<Duration> durations) {
    return durations.min(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  /** Returns the time spent on answers that were computed for this request. */
  public Duration loadTime() {
    return noted.stream()
        .map(Noted::answer)
        .filter(answer -> answer.origin().equals(Cached.COMPUTED))
        .map(Cached::loadTime)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * Returns the origin of the answers, in a word: none, miss, hit, or the reason why they were
   * stale.
   */
  public String origin() {
    if (noted.isEmpty()) {
      return "none";
    }
    CacheState worst =
        noted.stream()
            .map(one -> one.answer().state())
            .max(Comparator.naturalOrder())
            .orElse(CacheState.FRESH);
    if (worst != CacheState.FRESH) {
      return worst.toString();
    }
    boolean computed =
        noted.stream().anyMatch(one -> one.answer().origin().equals(Cached.COMPUTED));
    return computed ? "miss" : "hit";
  }

  /**
   * Returns the time of the oldest answer that is shown because no new one could be computed.
   *
   * @param failing whether the database is failing just now, so that the stale ones are not being
   *     renewed either
   * @return the time; null if there is no such answer
   */
  public @Nullable Instant staleSince(boolean failing) {
    CacheState least = failing ? CacheState.STALE_WHILE_REVALIDATE : CacheState.STALE_IF_ERROR;
    return noted.stream()
        .filter(one -> one.answer().state().compareTo(least) >= 0)
        .map(one -> one.answer().computedAt())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  @Override
  public <A> Answer<A> ask(MissionQuery<A> query) {
    return noted(stats.ask(query), stats.freshnessOf(query));
  }

  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    return stats.positions(fleet, key);
  }

  @Override
  public Answer<List<Track>> tracksAtSea(TracksQuery query) {
    return noted(stats.tracksAtSea(query), stats.freshnessAtSea());
  }

  @Override
  public Answer<MissionPage> missionsAtSea(Fleet fleet) {
    return noted(stats.missionsAtSea(fleet), stats.freshnessAtSea());
  }
}
