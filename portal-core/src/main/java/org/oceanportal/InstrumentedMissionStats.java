package org.oceanportal;

import java.util.Objects;
import java.util.stream.Stream;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.query.Answer;
import org.oceanportal.query.ForwardingMissionStats;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.PortalException;

/**
 * The behaviour that all strategies share: a query is named, timed and counted, the listener
 * receives its event, and the driver's errors are thrown as a {@link PortalException}.
 */
final class InstrumentedMissionStats extends ForwardingMissionStats {

  private final MissionStats strategy;
  private final Strategy name;
  private final QueryListener listener;

  InstrumentedMissionStats(MissionStats strategy, Strategy name, QueryListener listener) {
    this.strategy = strategy;
    this.name = name;
    this.listener = listener;
  }

  @Override
  public <A> Answer<A> ask(MissionQuery<A> query) {
    Objects.requireNonNull(query, "query");
    var execution = new QueryExecution(query.name(), name, listener);
    Answer<A> answer = execution.step(() -> query.askOf(strategy));
    execution.done(null);
    return answer;
  }

  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    Objects.requireNonNull(fleet, "fleet");
    Objects.requireNonNull(key, "key");
    var execution = new QueryExecution("positions", name, listener);
    Answer<Stream<Position>> answer = execution.step(() -> strategy.positions(fleet, key));
    return Answer.of(execution.streamed(answer.value()), answer.asOf());
  }
}
