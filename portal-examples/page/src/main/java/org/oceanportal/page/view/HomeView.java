package org.oceanportal.page.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oceanportal.page.view.AtSea.Vessel;
import org.oceanportal.query.Fleet;
import org.oceanportal.query.MissionKey;
import org.oceanportal.views.Names;

/**
 * The landing page.
 *
 * @param frame what is around it
 * @param totals what the missions add up to
 * @param atSea what is at sea, in words
 * @param asOf when that was
 * @param rows the missions at sea, those heard of last first
 * @param legend what markers mean
 * @param map the same missions as GeoJSON that may stand in a page
 * @param mapNote why there is nothing on the map; empty if there is something, or nothing at sea
 */
public record HomeView(
    Frame frame,
    TotalsWords totals,
    String atSea,
    Moment asOf,
    List<Row> rows,
    List<Band> legend,
    String map,
    String mapNote) {

  private static final String NO_POSITION = "Nothing is known of where these missions are.";

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
   * @param freshness in words
   * @param since its start
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
      @Nullable Moment lastFix) {

    private static Row of(Vessel vessel, Instant now) {
      MissionKey key = AtSea.key(vessel.mission());
      Instant fix = vessel.lastFix();
      FixAge age = FixAge.of(fix, now);
      String fleet = Names.of(vessel.fleet());
      return new Row(
          key == null || vessel.last() == null ? null : fleet + " " + key,
          key == null ? null : Links.mission(key),
          key == null ? nameOfIncomplete(vessel) : key.toString(),
          fleet,
          age.colour(),
          age.words(),
          Words.day(vessel.mission().start()),
          fix == null ? null : Moment.of(fix, now));
    }

    private static String nameOfIncomplete(Vessel vessel) {
      String platform = vessel.mission().platformSerial();
      return platform == null || platform.isEmpty()
          ? "unnamed " + Names.of(vessel.fleet())
          : platform;
    }
  }

  /** Keeps copies of the lists. */
  public HomeView {
    rows = List.copyOf(rows);
    legend = List.copyOf(legend);
  }

  /** The landing page of a picture of the sea. */
  public static HomeView of(Frame frame, TotalsWords totals, AtSea atSea, Instant now) {
    List<Row> rows =
        atSea.vessels().stream().sorted(NEWEST_FIRST).map(vessel -> Row.of(vessel, now)).toList();
    List<Vessel> onTheMap = atSea.vessels().stream().filter(v -> v.last() != null).toList();
    return new HomeView(
        frame,
        totals,
        counts(atSea),
        Moment.of(atSea.asOf(), now),
        rows,
        legend(onTheMap, now),
        MapText.of(SeaMap.of(atSea, now)),
        rows.isEmpty() || !onTheMap.isEmpty() ? "" : NO_POSITION);
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
