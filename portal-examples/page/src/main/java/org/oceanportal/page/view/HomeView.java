package org.oceanportal.page.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.page.view.AtSea.Vessel;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.views.Names;

/**
 * The landing page.
 *
 * @param frame the page's frame
 * @param totals the totals as a sentence; null if unknown
 * @param totalsNotices notices about missing totals
 * @param atSea the number of missions at sea, as text
 * @param asOf the time of that; null if unknown
 * @param windows the definitions of at sea and recovered
 * @param seaNotices notices about missing missions at sea
 * @param rows the missions at sea, the latest fixes first
 * @param recovered the missions that were recovered a short while ago, likewise
 * @param legend the meaning of markers
 * @param map the missions at sea as GeoJSON that may stand in a page
 * @param mapNote the reason why the map is empty; empty if it is not, or nothing is at sea
 */
public record HomeView(
    Frame frame,
    @Nullable TotalsWords totals,
    List<String> totalsNotices,
    String atSea,
    @Nullable Moment asOf,
    String windows,
    List<String> seaNotices,
    List<Row> rows,
    List<Row> recovered,
    List<Band> legend,
    String map,
    String mapNote) {

  private static final String NO_POSITION = "The positions of these missions are unknown.";

  private static final String WINDOWS =
      "A mission is at sea if it has no end yet, or sent data in the last "
          + RecentQuery.GLIDER_WINDOW.toHours()
          + " hours (sailbuoys: "
          + RecentQuery.SAILBUOY_WINDOW.toHours()
          + "); it is recovered if it ended within that time and is complete.";

  private static final Comparator<Vessel> NEWEST_FIRST =
      Comparator.comparing(Vessel::lastFix, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(
              vessel -> vessel.mission().start(), Comparator.nullsLast(Comparator.reverseOrder()));

  /** A line of the legend: the marker's name in the style sheet, and its meaning. */
  public record Band(String marker, String words) {}

  /**
   * A mission of the list.
   *
   * @param id its name on the map; null if it is not on the map
   * @param link its page; null if it has none
   * @param name its name
   * @param fleet glider or sailbuoy
   * @param colour of its freshness
   * @param freshness as text; empty if the time of its fix says the same
   * @param since its start
   * @param note a note about its fixes; empty for none
   * @param lastFix the time of its last fix; null if unknown
   */
  public record Row(
      @Nullable String id,
      @Nullable String link,
      String name,
      String fleet,
      String colour,
      String freshness,
      String since,
      String note,
      @Nullable Moment lastFix) {

    private static Row of(Vessel vessel, Instant now) {
      MissionKey key = vessel.mission().key().orElse(null);
      Instant fix = vessel.lastFix();
      FixAge age = FixAge.of(fix, now);
      String fleet = Names.of(vessel.fleet());
      return new Row(
          key == null || vessel.fixes().last() == null ? null : fleet + " " + key,
          key == null ? null : Links.mission(key),
          key == null ? nameOfIncomplete(vessel) : key.toString(),
          fleet,
          age.colour(),
          age == FixAge.AHEAD ? "" : age.words(),
          Words.day(vessel.mission().start()),
          Notices.doubtful(vessel.fixes().doubtful().size()),
          fix == null ? null : Moment.of(fix, now));
    }

    private static String nameOfIncomplete(Vessel vessel) {
      String platform = vessel.mission().platformSerial();
      return platform == null || platform.isEmpty()
          ? "unnamed " + Names.of(vessel.fleet())
          : platform;
    }
  }

  /** Copies the lists. */
  public HomeView {
    totalsNotices = List.copyOf(totalsNotices);
    seaNotices = List.copyOf(seaNotices);
    rows = List.copyOf(rows);
    recovered = List.copyOf(recovered);
    legend = List.copyOf(legend);
  }

  /** Returns the landing page for answers. */
  public static HomeView of(Frame frame, HomeAnswers answers, Scope scope, Instant now) {
    AtSea atSea = answers.atSea();
    Instant asOf = atSea.asOf();
    List<Vessel> onTheMap = atSea.vessels().stream().filter(v -> v.last() != null).toList();
    return new HomeView(
        frame,
        TotalsWords.of(answers.totals(), scope, now),
        totalsNotices(answers),
        asOf == null ? "not known" : counts(atSea),
        asOf == null ? null : Moment.of(asOf, now),
        WINDOWS,
        seaNotices(atSea),
        rows(atSea.vessels(), now),
        rows(atSea.recovered(), now),
        legend(onTheMap, now),
        MapText.of(SeaMap.marked(atSea, now)),
        mapNote(atSea, onTheMap));
  }

  private static List<Row> rows(List<Vessel> vessels, Instant now) {
    return vessels.stream().sorted(NEWEST_FIRST).map(vessel -> Row.of(vessel, now)).toList();
  }

  private static List<String> totalsNotices(HomeAnswers answers) {
    var notices = new ArrayList<String>();
    RuntimeException gliders = answers.totals().gliders().failure();
    RuntimeException sailbuoys = answers.totals().sailbuoys().failure();
    if (gliders != null) {
      notices.add(Notices.missing("The gliders’ totals", gliders));
    }
    if (sailbuoys != null) {
      notices.add(Notices.missing("The sailbuoys’ totals", sailbuoys));
    }
    return notices;
  }

  private static List<String> seaNotices(AtSea atSea) {
    var notices = new ArrayList<String>();
    if (!atSea.failures().isEmpty()) {
      String part = atSea.asOf() == null ? "What is at sea" : "One fleet";
      notices.add(Notices.missing(part, atSea.failures().get(0)));
    }
    if (!atSea.trackFailures().isEmpty()) {
      notices.add(Notices.missing("Tracks", atSea.trackFailures().get(0)));
    }
    if (!atSea.tooMuch().isEmpty()) {
      notices.add(Notices.lastOnly(atSea.tooMuch().get(0)));
    }
    return notices;
  }

  private static String mapNote(AtSea atSea, List<Vessel> onTheMap) {
    boolean hasArea = atSea.vessels().stream().anyMatch(vessel -> vessel.area() != null);
    boolean isExplained = !atSea.trackFailures().isEmpty() || !onTheMap.isEmpty() || hasArea;
    return atSea.vessels().isEmpty() || isExplained ? "" : NO_POSITION;
  }

  /**
   * Returns the bands of freshness, the last two only if they are used; shapes if there are two.
   */
  private static List<Band> legend(List<Vessel> shown, Instant now) {
    Set<FixAge> ages =
        EnumSet.of(FixAge.UNDER_6_HOURS, FixAge.UNDER_12_HOURS, FixAge.UNDER_24_HOURS);
    shown.forEach(vessel -> ages.add(FixAge.of(vessel.lastFix(), now)));
    Set<Fleet> fleets = EnumSet.noneOf(Fleet.class);
    shown.forEach(vessel -> fleets.add(vessel.fleet()));
    var legend = new ArrayList<Band>();
    ages.forEach(age -> legend.add(new Band(age.colour(), age.words())));
    if (fleets.size() > 1) {
      fleets.forEach(fleet -> legend.add(new Band("shape " + Names.of(fleet), Names.of(fleet))));
    }
    return legend;
  }

  private static String counts(AtSea atSea) {
    long gliders = atSea.vessels().stream().filter(v -> v.fleet() == Fleet.GLIDERS).count();
    long sailbuoys = atSea.vessels().size() - gliders;
    if (sailbuoys == 0) {
      return gliders == 0 ? "nothing" : Words.counted(gliders, "glider");
    }
    String both = gliders == 0 ? "" : Words.counted(gliders, "glider") + " and ";
    return both + Words.counted(sailbuoys, "sailbuoy");
  }
}
