package org.oceanportal.page.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oceanportal.model.Both;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.PageKey;
import org.oceanportal.page.answers.RecordingStats;
import org.oceanportal.page.geo.GeoJson;
import org.oceanportal.page.view.AtSea;
import org.oceanportal.page.view.MissionTrack;
import org.oceanportal.page.view.SeaMap;
import org.oceanportal.query.Answer;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.views.BreakdownView;
import org.oceanportal.views.MissionFigures;
import org.oceanportal.views.MissionView;
import org.oceanportal.views.MissionsView;
import org.oceanportal.views.RecentView;
import org.oceanportal.views.TotalsView;
import org.oceanportal.views.output.Csv;
import org.oceanportal.views.output.Json;
import org.oceanportal.views.output.View;

/** The answers for programs: the documents of the command's {@code --json}, and maps. */
final class Api {

  static final String PATH = "/api/v1";
  static final String JSON = "application/json";
  static final String CSV = "text/csv; charset=utf-8";

  /** The limit of a list without one: all missions, or as many as one query returns. */
  private static final int STANDARD_LIMIT = 1_000;

  private static final int STANDARD_POINTS = 1_000;

  private static final String FORMAT = "format";
  private static final List<String> SCOPE_AND_YEAR = List.of("scope", "year");

  /** The parameters of a list of missions. */
  static final List<String> OF_A_LIST =
      List.of(
          "fleet",
          "scope",
          "platform",
          "project",
          "from",
          "to",
          "status",
          "sort",
          "order",
          "limit",
          "after");

  private final Scope scope;
  private final InstantSource clock;
  private final Map<String, String> resources = new LinkedHashMap<>();

  Api(Scope scope, InstantSource clock) {
    this.scope = scope;
    this.clock = clock;
  }

  void addTo(RoutesConfig routes) {
    Route.add(routes, PATH, JSON, taking(List.of(), this::index));
    addList(routes, "/totals", "the totals of the missions", SCOPE_AND_YEAR, this::totals);
    addList(
        routes,
        "/breakdown",
        "the totals by year, platform, basin or project",
        List.of("by", "scope", "year"),
        this::breakdown);
    addList(
        routes, "/recent", "missions at sea within the last hours", List.of("scope"), this::recent);
    add(routes, "/map", GeoJson.TYPE, "the missions at sea, with tracks", List.of(), this::map);
    addList(routes, "/missions", "a list of missions", OF_A_LIST, this::missions);
    addList(routes, "/missions/{platform}/{mission}", "one mission", List.of(), this::mission);
    add(
        routes,
        "/missions/{platform}/{mission}/track",
        GeoJson.TYPE,
        "its positions",
        List.of("points"),
        this::track);
    addList(
        routes,
        "/mission",
        "one mission whose platform cannot be a path segment",
        List.of("platform", "mission"),
        this::mission);
    add(
        routes,
        "/mission/track",
        GeoJson.TYPE,
        "its positions",
        List.of("platform", "mission", "points"),
        this::track);
    resources.put(PATH + "/speed", "the loop, pushdown and cached answers; POST measures them");
  }

  /** Adds a resource that is a document or, with {@code format=csv}, a list. */
  private void addList(
      RoutesConfig routes, String path, String words, List<String> parameters, Handler handler) {
    var withFormat = new ArrayList<>(parameters);
    withFormat.add(FORMAT);
    resources.put(PATH + path, described(words, parameters));
    Route.add(routes, PATH + path, JSON, taking(withFormat, handler));
  }

  private void add(
      RoutesConfig routes,
      String path,
      String type,
      String words,
      List<String> parameters,
      Handler handler) {
    resources.put(PATH + path, described(words, parameters));
    Route.add(routes, PATH + path, type, taking(parameters, handler));
  }

  private static String described(String words, List<String> parameters) {
    return parameters.isEmpty() ? words : words + ": " + String.join(", ", parameters);
  }

  /** Returns a handler that rejects other parameters: a misspelt one would give a wrong answer. */
  private static Handler taking(List<String> parameters, Handler handler) {
    return context -> {
      new Parameters(context).refuseOthersThan(parameters);
      handler.handle(context);
    };
  }

  /** The list of resources. */
  record Index(String title, Map<String, String> resources, String formats) {}

  private void index(Context context) {
    CacheHeaders.ofAnswers(context, Exchange.of(context).stats());
    var index =
        new Index("Ocean portal", resources, "lists are CSV with format=csv; names are stable");
    json(context, JSON, Json.compact(index));
  }

  private void totals(Context context) {
    Both<TotalsQuery> queries = new Parameters(context).totals(scope);
    send(context, TotalsView.of(queries.gliders(), Exchange.of(context).stats().ask(queries)));
  }

  private void breakdown(Context context) {
    Both<BreakdownQuery> queries = new Parameters(context).breakdown(scope);
    send(context, BreakdownView.of(queries.gliders(), Exchange.of(context).stats().ask(queries)));
  }

  private void recent(Context context) {
    Both<RecentQuery> queries = new Parameters(context).recent(scope);
    // The number outside the scope is not queried, since a cached answer does not have it.
    send(
        context, RecentView.of(queries.gliders(), null, Exchange.of(context).stats().ask(queries)));
  }

  private void map(Context context) {
    AtSea atSea = AtSea.ask(Exchange.of(context).stats(), scope);
    Stream.of(atSea.failures(), atSea.trackFailures(), atSea.tooMuch())
        .flatMap(List::stream)
        .findFirst()
        .ifPresent(
            failure -> {
              throw failure;
            });
    CacheHeaders.ofAnswers(context, Exchange.of(context).stats());
    json(context, GeoJson.TYPE, Json.compact(SeaMap.of(atSea, clock.instant())));
  }

  private void missions(Context context) {
    MissionsQuery query = new Parameters(context).missions(STANDARD_LIMIT);
    Answer<MissionPage> answer = Missions.ask(Exchange.of(context).stats(), query);
    PageKey next = answer.value().next();
    if (next != null) {
      String more = Links.withParameter(context, "after", next.toString());
      context.header("Link", "<" + more + ">; rel=\"next\"");
    }
    send(context, MissionsView.of(answer));
  }

  private void mission(Context context) {
    MissionKey key = new Parameters(context).mission();
    Answer<Optional<Mission>> answer = Exchange.of(context).stats().find(key);
    Mission mission = answer.value().orElseThrow(() -> Missions.none(key));
    send(context, new MissionView(answer.asOf(), MissionFigures.of(mission), null));
  }

  private void track(Context context) {
    var parameters = new Parameters(context);
    MissionKey key = parameters.mission();
    int points = parameters.number("points").orElse(STANDARD_POINTS);
    RecordingStats stats = Exchange.of(context).stats();
    Mission mission = stats.find(key).value().orElseThrow(() -> Missions.none(key));
    MissionTrack track = Missions.track(stats, mission, key, points);
    CacheHeaders.ofAnswers(context, stats);
    json(context, GeoJson.TYPE, Json.compact(track.map(clock.instant())));
  }

  private static void send(Context context, View view) {
    CacheHeaders.ofAnswers(context, Exchange.of(context).stats());
    String format = new Parameters(context).text(FORMAT).orElse("json");
    var text = new StringWriter();
    switch (format) {
      case "json" -> {
        Json.write(view.json(), text);
        json(context, JSON, text.toString());
      }
      case "csv" -> {
        Csv.write(view.csv(), text);
        csv(context, text);
      }
      case "spreadsheet" -> {
        Csv.writeForSpreadsheets(view.csv(), text);
        csv(context, text);
      }
      default ->
          throw Refused.badRequest(
              "format must be json, csv or spreadsheet but was \"" + format + '"');
    }
  }

  private static void csv(Context context, StringWriter text) {
    context.header("Content-Disposition", "attachment; filename=\"" + fileName(context) + '"');
    json(context, CSV, text.toString());
  }

  /** Returns a file name made of the last segment of our path, not of the visitor's. */
  private static String fileName(Context context) {
    String[] words = context.endpoint().path.split("/", -1);
    return words[3] + ".csv";
  }

  private static void json(Context context, String type, String text) {
    long begun = System.nanoTime();
    Body body = Body.of(type, text.getBytes(StandardCharsets.UTF_8));
    Exchange.of(context).rendered(System.nanoTime() - begun);
    Sending.send(context, body);
  }
}
