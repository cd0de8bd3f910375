package org.oceanportal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Breakdown;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.Position;
import org.oceanportal.model.RecentMission;
import org.oceanportal.model.Track;
import org.oceanportal.query.Answer;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.PortalException;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/**
 * What every strategy has in common: a question is named, timed and counted, the listener is told,
 * and the driver's errors come out as a {@link PortalException}.
 */
final class AskedMissionStats implements MissionStats {

  private final MissionStats strategy;
  private final Strategy name;
  private final QuestionListener listener;

  AskedMissionStats(MissionStats strategy, Strategy name, QuestionListener listener) {
    this.strategy = strategy;
    this.name = name;
    this.listener = listener;
  }

  @Override
  public Answer<List<RecentMission>> recent(RecentQuery query) {
    Objects.requireNonNull(query, "query");
    return ask("recent", () -> strategy.recent(query));
  }

  @Override
  public Answer<FleetTotals> totals(TotalsQuery query) {
    Objects.requireNonNull(query, "query");
    return ask("totals", () -> strategy.totals(query));
  }

  @Override
  public Answer<Breakdown> breakdown(BreakdownQuery query) {
    Objects.requireNonNull(query, "query");
    return ask("breakdown", () -> strategy.breakdown(query));
  }

  @Override
  public Answer<Optional<Mission>> mission(Fleet fleet, MissionKey key, @Nullable Instant at) {
    Objects.requireNonNull(fleet, "fleet");
    Objects.requireNonNull(key, "key");
    return ask("mission", () -> strategy.mission(fleet, key, at));
  }

  @Override
  public Answer<MissionPage> missions(MissionsQuery query) {
    Objects.requireNonNull(query, "query");
    return ask("missions", () -> strategy.missions(query));
  }

  @Override
  public Answer<List<Track>> tracks(TracksQuery query) {
    Objects.requireNonNull(query, "query");
    return ask("tracks", () -> strategy.tracks(query));
  }

  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    Objects.requireNonNull(fleet, "fleet");
    Objects.requireNonNull(key, "key");
    var question = new Question("positions", name, listener);
    Answer<Stream<Position>> answer = question.step(() -> strategy.positions(fleet, key));
    return Answer.of(question.streamed(answer.value()), answer.asOf());
  }

  private <T> T ask(String question, Supplier<T> answer) {
    var asked = new Question(question, name, listener);
    T answered = asked.step(answer);
    asked.done(null);
    return answered;
  }
}
