package org.oceanportal.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.oceanportal.query.OneMissionQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/** Asks of all missions where a rule asks of those in a basin. */
record OfAllBasins(MissionStats stats) implements MissionStats {

  private static Scope wide(Scope scope) {
    return scope.equals(Scope.inBasin()) ? Scope.all() : scope;
  }

  private static TotalsQuery wide(TotalsQuery query) {
    return query.in(wide(query.scope()));
  }

  @Override
  public Answer<List<RecentMission>> recent(RecentQuery query) {
    return stats.recent(query.in(wide(query.scope())));
  }

  @Override
  public Answer<FleetTotals> totals(TotalsQuery query) {
    return stats.totals(wide(query));
  }

  @Override
  public Answer<Breakdown> breakdown(BreakdownQuery query) {
    return stats.breakdown(new BreakdownQuery(wide(query.totals()), query.by()));
  }

  @Override
  public Answer<Optional<Mission>> mission(OneMissionQuery query) {
    return stats.mission(query);
  }

  @Override
  public Answer<MissionPage> missions(MissionsQuery query) {
    Scope scope = wide(query.scope());
    return stats.missions(scope.equals(query.scope()) ? query : query.in(scope));
  }

  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    return stats.positions(fleet, key);
  }

  @Override
  public Answer<List<Track>> tracks(TracksQuery query) {
    return stats.tracks(query);
  }
}
