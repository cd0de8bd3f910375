package org.oceanportal.command;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.query.Answer;
import org.oceanportal.query.ForwardingMissionStats;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.PortalException;

/**
 * Opens the database when the first question is asked of it, since a kept answer needs none. A
 * server that could not be reached is not waited for a second time.
 */
final class LazyStats extends ForwardingMissionStats implements AutoCloseable {

  private final Supplier<OpenPortal> opening;
  private final Function<Portal, MissionStats> way;
  private @Nullable OpenPortal portal;
  private @Nullable MissionStats stats;
  private @Nullable PortalException unreachable;

  LazyStats(Supplier<OpenPortal> opening, Function<Portal, MissionStats> way) {
    this.opening = opening;
    this.way = way;
  }

  /** The statistics of the database, opened now if it is not open yet. */
  MissionStats opened() {
    MissionStats known = stats;
    if (known == null) {
      OpenPortal open = opening.get();
      portal = open;
      known = way.apply(open.portal());
      stats = known;
    }
    return known;
  }

  private <T> T asking(Function<MissionStats, T> question) {
    if (unreachable != null) {
      throw unreachable;
    }
    try {
      return question.apply(opened());
    } catch (PortalException e) {
      unreachable = e.reason() == PortalException.Reason.UNREACHABLE ? e : null;
      throw e;
    }
  }

  @Override
  public <A> Answer<A> ask(MissionQuery<A> query) {
    return asking(asked -> asked.ask(query));
  }

  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    return asking(asked -> asked.positions(fleet, key));
  }

  @Override
  public void close() {
    if (portal != null) {
      portal.close();
    }
  }
}
