package org.oceanportal.page.view;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.page.geo.GeoJson.FeatureCollection;
import org.oceanportal.page.settings.Branding;
import org.oceanportal.page.settings.LinkTemplate;
import org.oceanportal.views.Names;

/**
 * The page of one mission.
 *
 * @param frame the page's frame
 * @param name its name
 * @param fleet glider or sailbuoy
 * @param status its status
 * @param sentence its time and place, as a sentence
 * @param facts its values
 * @param comment the comment of its owners; empty for none
 * @param links addresses with more about it
 * @param api the address for programs
 * @param track the address of its track for programs
 * @param onTheMap whether any position of it is known
 * @param map the positions, as GeoJSON that may stand in a page
 * @param asOf the time of all this
 */
public record MissionPageView(
    Frame frame,
    String name,
    String fleet,
    String status,
    String sentence,
    List<Fact> facts,
    String comment,
    List<Link> links,
    String api,
    String track,
    boolean onTheMap,
    String map,
    Moment asOf) {

  /** A value with its name. */
  public record Fact(String name, String value) {}

  /** An address with its name. */
  public record Link(String name, String address) {}

  /** Copies the lists. */
  public MissionPageView {
    facts = List.copyOf(facts);
    links = List.copyOf(links);
  }

  /** Returns the page of a mission. */
  public static MissionPageView of(
      Frame frame,
      Mission mission,
      MissionKey key,
      MissionTrack track,
      Branding branding,
      Instant asOf,
      Instant now) {
    String comment = mission.comment();
    FeatureCollection map = map(mission, track, now);
    return new MissionPageView(
        frame,
        key.toString(),
        Names.of(mission.fleet()),
        Names.of(mission.status()),
        sentence(mission),
        facts(mission, track, now),
        comment == null ? "" : comment,
        links(mission, key, branding),
        Links.api(key, ""),
        Links.api(key, "/track"),
        !map.features().isEmpty(),
        MapText.of(map),
        Moment.of(asOf, now));
  }

  /** Returns its track; if that is unknown, the rectangle of its positions. */
  private static FeatureCollection map(Mission mission, MissionTrack track, Instant now) {
    return mission.status() == MissionStatus.PLANNED
        ? new FeatureCollection(List.of())
        : track.markedMap(now);
  }

  private static String sentence(Mission mission) {
    Instant start = mission.start();
    Instant end = mission.end();
    String from = Words.day(start);
    String where = mission.basins().isEmpty() ? "" : " in " + String.join(", ", mission.basins());
    if (mission.status() == MissionStatus.PLANNED) {
      return "Planned to start " + from + where + ".";
    }
    if (start == null || end == null || end.isBefore(start)) {
      return mission.status() == MissionStatus.LATE
          ? "Began " + from + where + "; its end is unknown."
          : "At sea since " + from + where + ".";
    }
    String time = Words.timeAtSea(Duration.between(start, end));
    return time + " at sea, " + from + " to " + Words.day(end) + where + ".";
  }

  private static String lastData(Mission mission, Instant now) {
    Instant end = mission.end();
    return end == null ? Words.NOTHING : Words.moment(end) + ", " + Words.ago(end, now);
  }

  private static List<Fact> facts(Mission mission, MissionTrack track, Instant now) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("Start", Words.moment(mission.start())));
    facts.add(new Fact("Last data", lastData(mission, now)));
    add(facts, "Project", mission.project());
    add(facts, "Distance", kilometres(mission.distanceMetres()));
    add(facts, "Profiles", number(mission.profiles()));
    add(facts, "Dives", number(mission.dives()));
    add(facts, "Data points", number(mission.dataPoints()));
    add(facts, "Depth, summed", kilometres(mission.depthMetres()));
    add(facts, "Sea", mission.seaName());
    add(facts, "Area", mission.box() == null ? null : Words.area(mission.box()));
    add(facts, "WMO number", mission.wmoId() == null ? null : mission.wmoId().toString());
    add(facts, "Measured", String.join(", ", mission.variables()));
    long positions = track.positions().size();
    add(facts, "Positions shown", positions == 0 ? null : Words.count(positions));
    RuntimeException tooMuch = track.tooMuch();
    add(facts, "Track", tooMuch == null ? null : Notices.lastOnly(tooMuch));
    add(facts, "Of these", Notices.doubtful(track.vessel().fixes().doubtful().size()));
    return facts;
  }

  private static List<Link> links(Mission mission, MissionKey key, Branding branding) {
    var links = new ArrayList<Link>();
    String project = followable(mission.projectUrl());
    if (project != null) {
      links.add(new Link("Project page", project));
    }
    add(links, "Data", branding.data(), key);
    add(links, "Citation", branding.citation(), key);
    return links;
  }

  private static void add(
      List<Link> links, String name, @Nullable LinkTemplate template, MissionKey key) {
    if (template != null) {
      template.of(key).ifPresent(address -> links.add(new Link(name, address)));
    }
  }

  private static @Nullable String number(@Nullable Long number) {
    return number == null ? null : Words.count(number);
  }

  private static @Nullable String kilometres(@Nullable Double metres) {
    return metres == null ? null : Words.kilometres(metres);
  }

  private static void add(List<Fact> facts, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(name, value));
    }
  }

  /**
   * Returns an address if it is of the web, since one from a database may be {@code javascript:}.
   */
  private static @Nullable String followable(@Nullable String address) {
    if (address == null) {
      return null;
    }
    try {
      String scheme = URI.create(address.strip()).getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web ? address.strip() : null;
    } catch (IllegalArgumentException notOne) {
      return null;
    }
  }
}
