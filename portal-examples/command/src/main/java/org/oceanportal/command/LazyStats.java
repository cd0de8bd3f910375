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
 * Statistics that open the database at the first query, since a cached answer needs none. A server
 * that could not be reached is not tried a second time.
 */
final class LazyStats extends ForwardingMissionStats implements AutoCloseable {

  private final Supplier<OpenPortal> opening;
  private final Function<Portal, MissionStats> strategy;
  private @Nullable OpenPortal portal;
  private @Nullable MissionStats stats;
  private @Nullable PortalException unreachable;

  LazyStats(Supplier<OpenPortal> opening, Function<Portal, MissionStats> strategy) {
    this.opening = opening;
    this.strategy = strategy;
  }

  /** Returns the statistics of the database, opened now if it is not open yet. */
  MissionStats opened() {
    MissionStats known = stats;
    if (known == null) {
      OpenPortal open = opening.get();
      portal = open;
      known = strategy.apply(open.portal());
      stats = known;
    }
    return known;
  }

  private <T> T queried(Function<MissionStats, T> query) {
    if (unreachable != null) {
      throw unreachable;
    }
    try {
      return query.apply(opened());
    } catch (PortalException e) {
      unreachable = e.reason() == PortalException.Reason.UNREACHABLE ? e : null;
      throw e;
    }
  }

  @Override
  public <A> Answer<A> ask(MissionQuery<A> query) {
    return queried(stats -> stats.ask(query));
  }

  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    return queried(stats -> stats.positions(fleet, key));
  }

  @Override
  public void close() {
    if (portal != null) {
      portal.close();
    }
  }
}
