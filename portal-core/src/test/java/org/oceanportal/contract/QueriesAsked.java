package org.oceanportal.contract;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.query.Answer;
import org.oceanportal.query.ForwardingMissionStats;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;

/** The classes of the queries that are asked of it. It has no answers. */
public final class QueriesAsked extends ForwardingMissionStats {

  private final Set<Class<?>> classes = new HashSet<>();

  /** Returns the classes of the queries that some questions ask. */
  public static Set<Class<?>> by(Iterable<? extends Consumer<MissionStats>> questions) {
    var asked = new QueriesAsked();
    for (Consumer<MissionStats> question : questions) {
      try {
        question.accept(asked);
      } catch (UnsupportedOperationException noAnswer) {
        // What was asked is known.
      }
    }
    return asked.classes;
  }

  @Override
  public <A> Answer<A> ask(MissionQuery<A> query) {
    for (Class<?> permitted : MissionQuery.class.getPermittedSubclasses()) {
      if (permitted.isInstance(query)) {
        classes.add(permitted);
      }
    }
    throw new UnsupportedOperationException("no answer");
  }

  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    throw new UnsupportedOperationException("no answer");
  }
}
