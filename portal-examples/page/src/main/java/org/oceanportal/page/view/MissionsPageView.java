package org.oceanportal.page.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.MissionSort;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.query.Answer;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.views.Names;

/**
 * A page of the list of missions.
 *
 * @param frame the page's frame
 * @param gliders whether it lists gliders, else sailbuoys
 * @param platform the filter, empty for none; and so are the next five
 * @param project the filter
 * @param scope the filter
 * @param from the filter
 * @param to the filter
 * @param statuses the choices of status
 * @param columns the columns, each with its sort link
 * @param sort the order, as a field of the form; empty for the standard one
 * @param order likewise
 * @param rows the missions
 * @param next the address of the next page; null if this is the last
 * @param first the address of the first page; null if this is it
 * @param json the address of the list as JSON
 * @param csv and as CSV for spreadsheets
 * @param errors what is wrong with parameters, by name; nothing is listed then
 * @param asOf the time of the list; null if nothing is listed
 */
public record MissionsPageView(
    Frame frame,
    boolean gliders,
    String platform,
    String project,
    String scope,
    String from,
    String to,
    List<Choice> statuses,
    List<Column> columns,
    String sort,
    String order,
    List<Row> rows,
    @Nullable String next,
    @Nullable String first,
    String json,
    String csv,
    Map<String, String> errors,
    @Nullable Moment asOf) {

  /** The fields of the form. */
  private static final Set<String> FIELDS =
      Set.of("fleet", "platform", "project", "scope", "status", "from", "to");

  /** One of several choices. */
  public record Choice(String value, String words, boolean chosen) {}

  /**
   * A column.
   *
   * @param words its name
   * @param link sorts by it; null if that is impossible
   * @param sorted {@code ascending} or {@code descending}; null if the list is not in its order
   * @param number whether it holds numbers
   */
  public record Column(
      String words, @Nullable String link, @Nullable String sorted, boolean number) {}

  /** A mission; {@code link} is null if it has no page. */
  public record Row(
      String platform,
      String mission,
      @Nullable String link,
      String status,
      String start,
      String end,
      String days,
      String profiles,
      String distance,
      String project,
      String basins) {

    private static Row of(Mission mission) {
      String platform = mission.platformSerial();
      Integer number = mission.mission();
      MissionKey key = mission.key().orElse(null);
      return new Row(
          platform == null ? Words.NOTHING : platform,
          number == null ? Words.NOTHING : "M" + number,
          key == null ? null : Links.mission(key),
          Names.of(mission.status()),
          Words.day(mission.start()),
          end(mission),
          days(mission.start(), mission.end()),
          Words.count(mission.profiles()),
          Words.kilometres(mission.distanceMetres()),
          mission.project() == null ? Words.NOTHING : mission.project(),
          mission.basins().isEmpty() ? Words.NOTHING : String.join(", ", mission.basins()));
    }

    private static String end(Mission mission) {
      boolean isAtSea = mission.end() == null && mission.status() == MissionStatus.LIVE;
      return isAtSea ? "at sea" : Words.day(mission.end());
    }

    private static String days(@Nullable Instant start, @Nullable Instant end) {
      if (start == null || end == null || end.isBefore(start)) {
        return Words.NOTHING;
      }
      long days = Duration.between(start, end).toDays();
      return days == 0 ? "under 1" : Words.count(days);
    }
  }

  /** Copies the lists. */
  public MissionsPageView {
    statuses = List.copyOf(statuses);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    errors = Map.copyOf(errors);
  }

  /** Returns what is wrong with a field of the form; null for nothing. */
  public @Nullable String error(String field) {
    return errors.get(field);
  }

  /** Returns what is wrong with parameters that no field shows. */
  public List<String> otherErrors() {
    return errors.entrySet().stream()
        .filter(one -> !FIELDS.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * Returns a page of a list.
   *
   * @param frame the page's frame
   * @param query the query
   * @param answer the page; null if parameters are wrong
   * @param given the request's parameters
   * @param errors what is wrong with them, by name
   * @param next the address of the next page; null if this is the last
   * @param now the current time
   */
  public static MissionsPageView of(
      Frame frame,
      MissionsQuery query,
      @Nullable Answer<MissionPage> answer,
      Map<String, String> given,
      Map<String, String> errors,
      @Nullable String next,
      Instant now) {
    MissionStatus status = query.status();
    var list = without(given, "after");
    return new MissionsPageView(
        frame,
        query.fleet() == Fleet.GLIDERS,
        given.getOrDefault("platform", ""),
        given.getOrDefault("project", ""),
        given.getOrDefault("scope", ""),
        given.getOrDefault("from", ""),
        given.getOrDefault("to", ""),
        Arrays.stream(MissionStatus.values())
            .map(one -> new Choice(Names.of(one), Names.of(one), one == status))
            .toList(),
        columns(query, list),
        given.getOrDefault("sort", ""),
        given.getOrDefault("order", ""),
        answer == null ? List.of() : answer.value().missions().stream().map(Row::of).toList(),
        next,
        given.containsKey("after") ? address("/missions", list) : null,
        address("/api/v1/missions", without(list, "limit")),
        address("/api/v1/missions", with(without(list, "limit"), "format", "spreadsheet")),
        errors,
        answer == null ? null : Moment.of(answer.asOf(), now));
  }

  private static List<Column> columns(MissionsQuery query, Map<String, String> list) {
    return List.of(
        column("Platform", MissionSort.PLATFORM, false, query, list),
        new Column("Mission", null, null, false),
        new Column("Status", null, null, false),
        column("Start", MissionSort.START, false, query, list),
        column("End", MissionSort.END, false, query, list),
        new Column("Days", null, null, true),
        column("Profiles", MissionSort.PROFILES, true, query, list),
        column("Distance", MissionSort.DISTANCE, true, query, list),
        column("Project", MissionSort.PROJECT, false, query, list),
        new Column("Basins", null, null, false));
  }

  /** Returns a column whose link reverses the order if it is sorted already. */
  private static Column column(
      String words,
      MissionSort sort,
      boolean number,
      MissionsQuery query,
      Map<String, String> list) {
    boolean sorted = query.sort() == sort;
    boolean firstDescending = sort != MissionSort.PLATFORM && sort != MissionSort.PROJECT;
    boolean descending = sorted ? !query.descending() : firstDescending;
    Map<String, String> link =
        with(with(list, "sort", Names.of(sort)), "order", descending ? "descending" : "ascending");
    String now = query.descending() ? "descending" : "ascending";
    return new Column(words, address("/missions", link), sorted ? now : null, number);
  }

  private static Map<String, String> with(Map<String, String> given, String name, String value) {
    var other = new LinkedHashMap<>(given);
    other.put(name, value);
    return other;
  }

  private static Map<String, String> without(Map<String, String> given, String name) {
    var other = new LinkedHashMap<>(given);
    other.remove(name);
    return other;
  }

  private static String address(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(one -> Links.segment(one.getKey()) + "=" + Links.segment(one.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}
