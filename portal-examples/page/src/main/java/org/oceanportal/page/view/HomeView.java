package org.oceanportal.page.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Answer;
import org.oceanportal.model.FleetTotals;
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
 * @param legend the bands of freshness
 * @param map the same missions as GeoJSON that may stand in a page
 */
public record HomeView(
    Frame frame,
    TotalsWords totals,
    String atSea,
    Moment asOf,
    List<Row> rows,
    List<Band> legend,
    String map) {

  /** A band of freshness: its colour in the style sheet, and its words. */
  public record Band(String colour, String words) {}

  /**
   * What the missions add up to, in words.
   *
   * @param asOf when it was computed
   */
  public record TotalsWords(
      String gliders,
      String missions,
      String timeAtSea,
      String dives,
      String distance,
      String dataPoints,
      String sailbuoys,
      String sailbuoyTime,
      String sailbuoyDistance,
      Moment asOf) {

    /** The words of both fleets' totals. */
    public static TotalsWords of(
        Answer<FleetTotals> gliders, Answer<FleetTotals> sailbuoys, Instant now) {
      FleetTotals g = gliders.value();
      FleetTotals s = sailbuoys.value();
      Instant asOf = gliders.asOf().isBefore(sailbuoys.asOf()) ? gliders.asOf() : sailbuoys.asOf();
      return new TotalsWords(
          Words.counted(g.platforms(), "glider"),
          Words.counted(g.missions(), "mission"),
          Words.timeAtSea(g.timeAtSea()),
          Words.count(g.dives()),
          Words.kilometres(g.distanceMetres()),
          Words.count(g.dataPoints()),
          Words.counted(s.platforms(), "sailbuoy"),
          Words.timeAtSea(s.timeAtSea()),
          Words.kilometres(s.distanceMetres()),
          Moment.of(asOf, now));
    }
  }

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
        atSea.vessels().stream()
            .sorted(
                Comparator.comparing(
                    Vessel::lastFix, Comparator.nullsLast(Comparator.reverseOrder())))
            .map(vessel -> Row.of(vessel, now))
            .toList();
    return new HomeView(
        frame,
        totals,
        counts(atSea),
        Moment.of(atSea.asOf(), now),
        rows,
        bands(),
        MapText.of(SeaMap.of(atSea, now)));
  }

  private static List<Band> bands() {
    return Stream.of(FixAge.UNDER_6_HOURS, FixAge.UNDER_12_HOURS, FixAge.UNDER_24_HOURS)
        .map(age -> new Band(age.colour(), age.words()))
        .toList();
  }

  private static String counts(AtSea atSea) {
    long gliders = atSea.vessels().stream().filter(v -> v.fleet() == Fleet.GLIDERS).count();
    long sailbuoys = atSea.vessels().size() - gliders;
    return Words.counted(gliders, "glider") + " and " + Words.counted(sailbuoys, "sailbuoy");
  }
}
