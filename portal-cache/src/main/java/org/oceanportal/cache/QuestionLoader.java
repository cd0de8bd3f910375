package org.oceanportal.cache;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.spi.Loaded;
import org.oceanportal.cache.spi.Loader;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.query.Answer;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/** Asks a {@link MissionStats} the questions that are keys. */
final class QuestionLoader implements Loader<MissionQuestion, Object> {

  /**
   * Whose answers stay the same while the missions do, but for dates ahead of the clock: a mission
   * that was planned starts. The others tell what is so at a moment.
   */
  private static final Set<String> TIMELESS = Set.of("totals", "breakdown", "tracks");

  private final MissionStats stats;
  private final SourceFingerprint fingerprint;

  QuestionLoader(MissionStats stats, SourceFingerprint fingerprint) {
    this.stats = stats;
    this.fingerprint = Objects.requireNonNull(fingerprint, "fingerprint");
  }

  @Override
  public Loaded<Object> load(MissionQuestion question) {
    Answer<?> answer = ask(question.name(), question.arguments());
    return new Loaded<>(answer.value(), answer.asOf());
  }

  private Answer<?> ask(String name, List<Object> arguments) {
    Object first = arguments.get(0);
    return switch (name) {
      case "recent" -> stats.recent((RecentQuery) first);
      case "totals" -> stats.totals((TotalsQuery) first);
      case "breakdown" -> stats.breakdown((BreakdownQuery) first);
      case "mission" ->
          stats.mission((Fleet) first, (MissionKey) arguments.get(1), instant(arguments));
      case "missions" -> stats.missions((MissionsQuery) first);
      case "tracks" -> stats.tracks((TracksQuery) first);
      default -> throw new IllegalArgumentException("no question is called " + name);
    };
  }

  /** The instant that a mission is told for, after the fleet and the key; null for now. */
  private static @Nullable Instant instant(List<Object> arguments) {
    return arguments.size() > 2 ? (Instant) arguments.get(2) : null;
  }

  @Override
  public Optional<String> fingerprint(MissionQuestion question) {
    return TIMELESS.contains(question.name()) ? fingerprint.of(question) : Optional.empty();
  }
}
