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
 * What every strategy has in common: a question is named, timed and counted, the listener is told,
 * and the driver's errors come out as a {@link PortalException}.
 */
final class AskedMissionStats extends ForwardingMissionStats {

  private final MissionStats strategy;
  private final Strategy name;
  private final QuestionListener listener;

  AskedMissionStats(MissionStats strategy, Strategy name, QuestionListener listener) {
    this.strategy = strategy;
    this.name = name;
    this.listener = listener;
  }

  @Override
  public <A> Answer<A> ask(MissionQuery<A> query) {
    Objects.requireNonNull(query, "query");
    var question = new Question(query.name(), name, listener);
    Answer<A> answer = question.step(() -> query.askOf(strategy));
    question.done(null);
    return answer;
  }

  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    Objects.requireNonNull(fleet, "fleet");
    Objects.requireNonNull(key, "key");
    var question = new Question("positions", name, listener);
    Answer<Stream<Position>> answer = question.step(() -> strategy.positions(fleet, key));
    return Answer.of(question.streamed(answer.value()), answer.asOf());
  }
}
