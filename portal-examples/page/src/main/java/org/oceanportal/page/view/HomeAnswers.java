package org.oceanportal.page.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.page.answers.PageStats;
import org.oceanportal.query.Answer;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;

/**
 * All that the landing page asks, in parts that fail one by one.
 *
 * @param atSea what is at sea
 * @param gliders what the gliders' missions add up to
 * @param sailbuoys what the sailbuoys' missions add up to
 */
public record HomeAnswers(
    AtSea atSea, Part<Answer<FleetTotals>> gliders, Part<Answer<FleetTotals>> sailbuoys) {

  /**
   * Asks it, all parts at the same time.
   *
   * @param stats is asked, by several threads at once
   * @param scope which gliders count
   * @return the answers
   */
  public static HomeAnswers ask(PageStats stats, Scope scope) {
    Supplier<Part<Answer<FleetTotals>>> gliders =
        Part.begin(() -> stats.totals(TotalsQuery.gliders().in(scope)));
    Supplier<Part<Answer<FleetTotals>>> sailbuoys =
        Part.begin(() -> stats.totals(TotalsQuery.sailbuoys()));
    return new HomeAnswers(AtSea.ask(stats, scope), gliders.get(), sailbuoys.get());
  }

  /** Why parts are missing. */
  public List<RuntimeException> failures() {
    return Stream.of(
            atSea.failures().stream(),
            atSea.trackFailures().stream(),
            Optional.ofNullable(gliders.failure()).stream(),
            Optional.ofNullable(sailbuoys.failure()).stream())
        .flatMap(failures -> failures)
        .toList();
  }

  /** Whether there is nothing to show. */
  public boolean isNothing() {
    return atSea.asOf() == null && gliders.answer() == null && sailbuoys.answer() == null;
  }
}
