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
 * @param frame what is around it
 * @param totals what the missions add up to; null if that is not known
 * @param totalsNotices what is missing of the totals, in words
 * @param atSea what is at sea, in words
 * @param asOf when that was; null if it is not known
 * @param windows what counts as at sea, and as recovered
 * @param seaNotices what is missing of what is at sea, in words
 * @param rows the missions at sea, those heard of last first
 * @param recovered the missions that were recovered a short while ago, likewise
 * @param legend what markers mean
 * @param map the missions at sea as GeoJSON that may stand in a page
 * @param mapNote why there is nothing on the map; empty if there is something, or nothing at sea
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

  private static final String NO_POSITION = "Nothing is known of where these missions are.";

  private static final String WINDOWS =
      "At sea is what has no end yet, or sent data in the last "
          + RecentQuery.GLIDER_WINDOW.toHours()
          + " hours (sailbuoys: "
          + RecentQuery.SAILBUOY_WINDOW.toHours()
          + "); recovered is what ended within that time and is complete.";

  private static final Comparator<Vessel> NEWEST_FIRST =
      Comparator.comparing(Vessel::lastFix, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(
              vessel -> vessel.mission().start(), Comparator.nullsLast(Comparator.reverseOrder()));

  /** A line of the legend: the marker as the style sheet calls it, and what it means. */
  public record Band(String marker, String words) {}

  /**
   * A mission of the list.
   *
   * @param id what the map calls it; null if it is not on the map
   * @param link its page; null if it has none
   * @param name what it is called
   * @param fleet glider or sailbuoy
   * @param colour of its freshness
   * @param freshness in words; empty if the time of its fix says the same
   * @param since its start
   * @param note what else there is to know of its fixes; empty for nothing
   * @param lastFix when it was last heard of; null if that is not known
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

  /** The landing page of what was answered. */
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

  /** The bands of freshness, the last two only if something is in them; shapes if there are two. */
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
