package org.example;

import java.io.File;
import java.io.IOException;
import java.time.Instant;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.data.category.DefaultCategoryDataset;
import org.oceanportal.Portal;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.sample.SampleFleet;

/** Days at sea by year, drawn as a chart. */
public final class YearsAsChart {
  public static void main(String[] arguments) throws IOException {
    try (EmbeddedDatabase database = EmbeddedDatabase.inMemory();
        Portal portal = Portal.connect(database.uri())) {
      SampleFleet.standard(Instant.now()).writeTo(portal.database());

      var days = new DefaultCategoryDataset();
      var byYear = portal.stats().breakdown(TotalsQuery.gliders().by(Dimension.YEAR)).value();
      for (var year : byYear.lines()) {
        days.addValue(year.totals().timeAtSea().toDays(), "Gliders", year.key());
      }
      var chart = ChartFactory.createBarChart("Days at sea", "Year", "Days", days);
      ChartUtils.saveChartAsPNG(new File("target/days-at-sea.png"), chart, 800, 400);
    }
  }
}
