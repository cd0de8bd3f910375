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
 * The answers of the landing page, in parts that fail one by one.
 *
 * @param atSea the missions at sea
 * @param totals the totals of each fleet
 */
public record HomeAnswers(AtSea atSea, Both<Part<Answer<FleetTotals>>> totals) {

  /**
   * Runs the queries of all parts at the same time.
   *
   * @param stats the statistics, called by several threads at once
   * @param scope the scope of gliders
   * @return the answers
   */
  public static HomeAnswers ask(PageStats stats, Scope scope) {
    Both<Supplier<Part<Answer<FleetTotals>>>> totals =
        TotalsQuery.bothFleets(scope).map(query -> Part.begin(() -> stats.totals(query)));
    return new HomeAnswers(AtSea.ask(stats, scope), totals.map(Supplier::get));
  }

  /** Returns the reasons why parts are missing. */
  public List<RuntimeException> failures() {
    return Stream.of(
            atSea.failures().stream(),
            atSea.trackFailures().stream(),
            atSea.tooMuch().stream(),
            totals.stream().flatMap(part -> Optional.ofNullable(part.failure()).stream()))
        .flatMap(failures -> failures)
        .toList();
  }

  /** Returns whether there is nothing to show. */
  public boolean isNothing() {
    return atSea.asOf() == null && totals.stream().allMatch(part -> part.answer() == null);
  }
}
