package org.oceanportal.page.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.oceanportal.model.Both;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.page.answers.PageStats;
import org.oceanportal.query.Answer;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;

/**
 * All that the landing page asks, in parts that fail one by one.
 *
 * @param atSea what is at sea
 * @param totals what the missions of each fleet add up to
 */
public record HomeAnswers(AtSea atSea, Both<Part<Answer<FleetTotals>>> totals) {

  /**
   * Asks it, all parts at the same time.
   *
   * @param stats is asked, by several threads at once
   * @param scope which gliders count
   * @return the answers
   */
  public static HomeAnswers ask(PageStats stats, Scope scope) {
    Both<Supplier<Part<Answer<FleetTotals>>>> totals =
        TotalsQuery.bothFleets(scope).map(query -> Part.begin(() -> stats.totals(query)));
    return new HomeAnswers(AtSea.ask(stats, scope), totals.map(Supplier::get));
  }

  /** Why parts are missing. */
  public List<RuntimeException> failures() {
    return Stream.of(
            atSea.failures().stream(),
            atSea.trackFailures().stream(),
            atSea.tooMuch().stream(),
            totals.stream().flatMap(part -> Optional.ofNullable(part.failure()).stream()))
        .flatMap(failures -> failures)
        .toList();
  }

  /** Whether there is nothing to show. */
  public boolean isNothing() {
    return atSea.asOf() == null && totals.stream().allMatch(part -> part.answer() == null);
  }
}
