package org.oceanportal.page.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.PageKey;
import org.oceanportal.page.answers.RecordingStats;
import org.oceanportal.page.settings.Branding;
import org.oceanportal.page.view.MissionPageView;
import org.oceanportal.page.view.MissionTrack;
import org.oceanportal.page.view.MissionsPageView;
import org.oceanportal.page.view.TracksOrLast;
import org.oceanportal.query.Answer;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.TracksQuery;

/** The list of missions, and a page for each. */
final class Missions {

  private static final int A_PAGE = 50;
  private static final int POINTS_ON_A_MAP = 500;

  private final Pages pages;
  private final Branding branding;
  private final InstantSource clock;

  Missions(Pages pages, Branding branding, InstantSource clock) {
    this.pages = pages;
    this.branding = branding;
    this.clock = clock;
  }

  void list(Context context) {
    var errors = new LinkedHashMap<String, String>();
    MissionsQuery query = query(context, errors);
    RecordingStats stats = Exchange.of(context).stats();
    Answer<MissionPage> answer = errors.isEmpty() ? answer(stats, query, errors) : null;
    if (!errors.isEmpty()) {
      context.status(HttpStatus.BAD_REQUEST);
    }
    Instant now = clock.instant();
    Map<String, String> given = Links.given(context);
    given.keySet().retainAll(Api.OF_A_LIST); // the API, to which the page links, refuses others
    PageKey next = answer == null ? null : answer.value().next();
    String more = next == null ? null : Links.withParameter(context, "after", next.toString());
    var frame = pages.frame("Missions", "missions", stats, now);
    pages.send(
        context,
        "missions.jte",
        MissionsPageView.of(frame, query, answer, given, errors, more, now));
  }

  /** Returns the query, without invalid parameters, which are added to the errors. */
  private static MissionsQuery query(Context context, Map<String, String> errors) {
    while (true) {
      try {
        return new Parameters(context, errors.keySet()).missions(A_PAGE);
      } catch (Refused e) {
        if (errors.putIfAbsent(e.parameter(), String.valueOf(e.getMessage())) != null
            || e.parameter().isEmpty()) {
          throw e;
        }
      }
    }
  }

  private static @Nullable Answer<MissionPage> answer(
      MissionStats stats, MissionsQuery query, Map<String, String> errors) {
    try {
      return ask(stats, query);
    } catch (Refused e) {
      errors.put(e.parameter(), String.valueOf(e.getMessage()));
      return null;
    }
  }

  void one(Context context) {
    RecordingStats stats = Exchange.of(context).stats();
    MissionKey key = new Parameters(context).mission();
    Answer<Optional<Mission>> answer = stats.find(key);
    Mission mission = answer.value().orElseThrow(() -> none(key));
    var whole = new TracksQuery(mission.fleet(), List.of(key), POINTS_ON_A_MAP);
    MissionTrack track = MissionTrack.of(mission, key, TracksOrLast.ask(stats::tracks, whole));
    Instant now = clock.instant();
    pages.send(
        context,
        "mission.jte",
        MissionPageView.of(
            pages.frame(key.toString(), "missions", stats, now),
            mission,
            key,
            track,
            branding,
            answer.asOf(),
            now));
  }

  /** Queries a page; a key that holds no place is the visitor's error. */
  static Answer<MissionPage> ask(MissionStats stats, MissionsQuery query) {
    try {
      return stats.missions(query);
    } catch (IllegalArgumentException e) {
      if (query.after() == null) {
        throw e;
      }
      throw Refused.parameter("after", "after must be a key from a page but was " + query.after());
    }
  }

  static Refused none(MissionKey key) {
    return new Refused(HttpStatus.NOT_FOUND, "There is no mission " + key + ".");
  }

  static MissionTrack track(MissionStats stats, Mission mission, MissionKey key, int points) {
    TracksQuery query;
    try {
      query = new TracksQuery(mission.fleet(), List.of(key), points);
    } catch (IllegalArgumentException e) {
      throw Refused.badRequest("points must be 1 to 10000 but was " + points);
    }
    return MissionTrack.of(mission, key, new TracksOrLast(stats.tracks(query).value(), null));
  }
}
