package org.oceanportal.query;

import java.util.List;
import java.util.Optional;
import org.oceanportal.model.Breakdown;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.RecentMission;
import org.oceanportal.model.Track;

/**
 * A base class for decorators: all queries are passed to one method, {@link #ask}. Positions, which
 * are streamed, are passed to {@link #positions}.
 *
 * <pre>{@code
 * final class CountedStats extends ForwardingMissionStats {
 *   …
 *   public <A> Answer<A> ask(MissionQuery<A> query) {
 *     counter.increment(query.name());
 *     return stats.ask(query);
 *   }
 *   …
 * }
 * }</pre>
 */
public abstract class ForwardingMissionStats implements MissionStats {

  /** Creates a decorator. */
  protected ForwardingMissionStats() {}

  /**
   * {@inheritDoc}
   *
   * <p>An implementation asks another {@link MissionStats}, and none of its own other methods,
   * which all call this one.
   */
  @Override
  public abstract <A> Answer<A> ask(MissionQuery<A> query);

  @Override
  public final Answer<List<RecentMission>> recent(RecentQuery query) {
    return ask(query);
  }

  @Override
  public final Answer<FleetTotals> totals(TotalsQuery query) {
    return ask(query);
  }

  @Override
  public final Answer<Breakdown> breakdown(BreakdownQuery query) {
    return ask(query);
  }

  @Override
  public final Answer<Optional<Mission>> mission(OneMissionQuery query) {
    return ask(query);
  }

  @Override
  public final Answer<MissionPage> missions(MissionsQuery query) {
    return ask(query);
  }

  @Override
  public final Answer<List<Track>> tracks(TracksQuery query) {
    return ask(query);
  }
}
