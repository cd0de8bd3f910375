package org.oceanportal.page.view;

import org.oceanportal.Answer;
import org.oceanportal.MissionStats;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;

/**
 * All that the landing page asks.
 *
 * @param atSea what is at sea
 * @param gliders what the gliders' missions add up to
 * @param sailbuoys what the sailbuoys' missions add up to
 */
public record HomeAnswers(AtSea atSea, Answer<FleetTotals> gliders, Answer<FleetTotals> sailbuoys) {

  /**
   * Asks it.
   *
   * @param stats is asked
   * @param scope which gliders count
   * @return the answers
   */
  public static HomeAnswers ask(MissionStats stats, Scope scope) {
    return new HomeAnswers(
        AtSea.ask(stats, scope),
        stats.totals(TotalsQuery.gliders().in(scope)),
        stats.totals(TotalsQuery.sailbuoys()));
  }
}
