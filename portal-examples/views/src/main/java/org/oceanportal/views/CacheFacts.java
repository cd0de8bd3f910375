package org.oceanportal.views;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.oceanportal.cache.Cached;

/**
 * The metadata of cached answers that are shown together: of the oldest. The names are an
 * interface.
 *
 * @param computedAt when it was computed
 * @param ageSeconds its age when it was returned
 * @param state its state of freshness, in the words of RFC 5861
 * @param origin {@link Cached#COMPUTED}, or the name of the store it came from
 * @param loadMillis the time that computing all of them took
 */
public record CacheFacts(
    Instant computedAt, long ageSeconds, String state, String origin, long loadMillis) {

  public static CacheFacts of(List<? extends Cached<?>> answers) {
    Cached<?> oldest =
        answers.stream()
            .min(
                Comparator.<Cached<?>, Instant>comparing(Cached::computedAt)
                    .thenComparing(answer -> answer.origin().equals(Cached.COMPUTED)))
            .orElseThrow();
    return new CacheFacts(
        oldest.computedAt(),
        oldest.age().toSeconds(),
        answers.stream().map(Cached::state).max(Comparator.naturalOrder()).orElseThrow().toString(),
        oldest.origin(),
        answers.stream().mapToLong(answer -> answer.loadTime().toMillis()).sum());
  }
}
