package org.oceanportal.cache.internal.freshness;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Found;

/**
 * {@link FreshnessSettings} made ready for being asked at every hit: plain milliseconds, nothing
 * allocated. Thread-safe.
 */
public final class FreshnessRules {

  /** Ends after the last instant that an entry can have, far from overflow. */
  private static final long NEVER = Long.MAX_VALUE / 4;

  /** How far clocks are put right while a value is kept: by so much it may be from the future. */
  static final long TOLERANCE = 1_000;

  private final Lifetime lifetime;
  private final long ttl;
  private final long jitter;
  private final long staleWhileRevalidate;
  private final long staleIfError;
  private final double refreshAhead;
  private final long unchangedFor;

  /** The day that entries were last judged in, when freshness ends at a time of day. */
  private volatile Window window = new Window(0, 0);

  private record Window(long from, long end) {}

  /**
   * The rules of a freshness.
   *
   * @param settings the settings
   */
  public FreshnessRules(FreshnessSettings settings) {
    lifetime = settings.lifetime();
    ttl = lifetime instanceof Lifetime.Ttl limit ? limit.ttl().toMillis() : 0;
    jitter = settings.jitter().toMillis();
    staleWhileRevalidate = settings.staleWhileRevalidate().toMillis();
    staleIfError = settings.staleIfError().toMillis();
    refreshAhead = settings.refreshAhead();
    Duration unchanged = settings.unchangedFor();
    unchangedFor = unchanged == null ? 0 : unchanged.toMillis();
  }

  /**
   * What may be done with what a store found.
   *
   * @param found what it found; null for nothing
   * @param now the present, in milliseconds
   * @return the verdict; a previous generation is never fresh
   */
  public Verdict judge(@Nullable Found<?> found, long now) {
    if (found == null) {
      return Verdict.USELESS;
    }
    Verdict verdict = judge(found.entry(), now);
    boolean fresh = verdict == Verdict.FRESH || verdict == Verdict.AHEAD;
    return fresh && found.previous() ? Verdict.REVALIDATE : verdict;
  }

  private Verdict judge(Entry<?> entry, long now) {
    long since = entry.validatedAt().toEpochMilli();
    if (since > now + TOLERANCE) {
      return Verdict.USELESS;
    }
    long end = end(entry, since);
    if (now < end) {
      boolean ahead = refreshAhead < 1 && now - since >= refreshAhead * (end - since);
      return ahead ? Verdict.AHEAD : Verdict.FRESH;
    }
    if (now < end + staleWhileRevalidate) {
      return Verdict.REVALIDATE;
    }
    return now < end + staleIfError ? Verdict.ON_ERROR : Verdict.USELESS;
  }

  private long end(Entry<?> entry, long since) {
    long end =
        ttl > 0
            ? since + ttl - (long) (entry.spread() * jitter)
            : endOfDay(since) + (long) (entry.spread() * jitter);
    boolean renewed = entry.validatedAt().isAfter(entry.computedAt());
    return renewed ? Math.min(end, oldestUnchanged(entry)) : end;
  }

  private long endOfDay(long since) {
    Window known = window;
    if (known.from <= since && since < known.end) {
      return known.end;
    }
    long end = lifetime.end(Instant.ofEpochMilli(since)).toEpochMilli();
    window = new Window(since, end);
    return end;
  }

  private long oldestUnchanged(Entry<?> entry) {
    return entry.computedAt().toEpochMilli() + unchangedFor;
  }

  /**
   * Whether fingerprints are asked for at all.
   *
   * @return true if unchanged values are renewed
   */
  public boolean renews() {
    return unchangedFor > 0;
  }

  /**
   * Whether a value may be renewed if its source has not changed.
   *
   * @param entry the entry
   * @param now the present, in milliseconds
   * @return true if it is not too old for that, nor from further in the future than is tolerated
   */
  public boolean renewable(Entry<?> entry, long now) {
    return entry.fingerprint() != null
        && entry.validatedAt().toEpochMilli() <= now + TOLERANCE
        && now < oldestUnchanged(entry);
  }

  /**
   * How long a store has to keep an entry.
   *
   * @param entry an entry that is kept now
   * @return until it is neither served nor renewed again
   */
  public Duration usefulFor(Entry<?> entry) {
    long since = entry.validatedAt().toEpochMilli();
    long served = end(entry, since) + Math.max(staleWhileRevalidate, staleIfError);
    long renewed = entry.fingerprint() == null ? since : oldestUnchanged(entry);
    return Duration.ofMillis(Math.min(Math.max(served, renewed) - since, NEVER));
  }
}
