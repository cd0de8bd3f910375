package org.oceanportal.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
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
 * Opens the database when the first question is asked of it, since a kept answer needs none. A
 * server that could not be reached is not waited for a second time.
 */
final class LazyStats implements MissionStats, AutoCloseable {

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

  private <T> T ask(Function<MissionStats, T> question) {
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
  public Answer<List<RecentMission>> recent(RecentQuery query) {
    return ask(asked -> asked.recent(query));
  }

  @Override
  public Answer<FleetTotals> totals(TotalsQuery query) {
    return ask(asked -> asked.totals(query));
  }

  @Override
  public Answer<Breakdown> breakdown(BreakdownQuery query) {
    return ask(asked -> asked.breakdown(query));
  }

  @Override
  public Answer<Optional<Mission>> mission(Fleet fleet, MissionKey key, @Nullable Instant at) {
    return ask(asked -> asked.mission(fleet, key, at));
  }

  @Override
  public Answer<MissionPage> missions(MissionsQuery query) {
    return ask(asked -> asked.missions(query));
  }

  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    return ask(asked -> asked.positions(fleet, key));
  }

  @Override
  public Answer<List<Track>> tracks(TracksQuery query) {
    return ask(asked -> asked.tracks(query));
  }

  @Override
  public void close() {
    if (portal != null) {
      portal.close();
    }
  }
}
