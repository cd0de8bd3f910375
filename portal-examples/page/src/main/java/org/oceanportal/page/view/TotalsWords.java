package org.oceanportal.page.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Both;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.query.Answer;
import org.oceanportal.query.BothAnswers;
import org.oceanportal.query.Scope;

/**
 * The totals as a sentence. A figure that is nothing is left out of it: a database without
 * distances has no distance in the sentence.
 *
 * @param gliders their number; null if there are no missions
 * @param have what they have done: spent a time at sea, or been there
 * @param missions their number
 * @param timeAtSea together; null if it is less than a day
 * @param dives null for none
 * @param distance null for none
 * @param more further sentences; empty for none
 * @param asOf the time at which it was computed
 */
public record TotalsWords(
    @Nullable String gliders,
    String have,
    String missions,
    @Nullable String timeAtSea,
    @Nullable String dives,
    @Nullable String distance,
    String more,
    Moment asOf) {

  /**
   * Returns the sentence for both fleets' totals, which count the gliders of a scope.
   *
   * @return the sentence; null if the gliders' totals are unknown
   */
  static @Nullable TotalsWords of(
      Both<Part<Answer<FleetTotals>>> fleets, Scope scope, Instant now) {
    Answer<FleetTotals> gliders = fleets.gliders().answer();
    Answer<FleetTotals> sailbuoys = fleets.sailbuoys().answer();
    if (gliders == null) {
      return null;
    }
    FleetTotals totals = gliders.value();
    Long dives = totals.dives();
    boolean isADay = totals.timeAtSea().toDays() > 0;
    Answer<?> shown = sailbuoys == null ? gliders : new BothAnswers<>(gliders, sailbuoys);
    return new TotalsWords(
        totals.missions() == 0 ? null : Words.counted(totals.platforms(), "glider"),
        (totals.platforms() == 1 ? "has " : "have ") + (isADay ? "spent" : "been to sea"),
        Words.counted(totals.missions(), "mission"),
        isADay ? Words.timeAtSea(totals.timeAtSea()) : null,
        dives == null || dives == 0 ? null : Words.counted(dives, "time"),
        kilometres(totals.distanceMetres()),
        more(totals, sailbuoys == null ? null : sailbuoys.value(), scope),
        Moment.of(shown.asOf(), now));
  }

  private static String more(FleetTotals gliders, @Nullable FleetTotals sailbuoys, Scope scope) {
    var sentences = new ArrayList<String>();
    sentences.add(scope(scope, gliders.missionsOutsideScope()));
    if (sailbuoys != null && sailbuoys.missions() > 0) {
      sentences.add(sailbuoys(sailbuoys));
    }
    Long points = gliders.dataPoints();
    if (points != null && points > 0) {
      sentences.add(Words.counted(points, "data point") + " so far.");
    }
    return String.join(" ", sentences);
  }

  private static String scope(Scope scope, long outside) {
    if (scope.equals(Scope.all())) {
      return "All missions count here.";
    }
    String which = scope.basinName().map(name -> "in " + name).orElse("that name a basin");
    String others =
        outside == 0
            ? ""
            : "; "
                + Words.counted(outside, "other is", "others are")
                + " outside this scope, and in the list of missions";
    return "Of gliders, only missions " + which + " count here" + others + ".";
  }

  private static String sailbuoys(FleetTotals totals) {
    String distance = kilometres(totals.distanceMetres());
    List<String> words =
        distance == null
            ? List.of("spent", Words.timeAtSea(totals.timeAtSea()), "at sea.")
            : List.of("sailed", distance, "in", Words.timeAtSea(totals.timeAtSea()) + ".");
    return Words.counted(totals.platforms(), "sailbuoy") + " " + String.join(" ", words);
  }

  private static @Nullable String kilometres(@Nullable Double metres) {
    return metres == null || metres < 500 ? null : Words.kilometres(metres);
  }
}
