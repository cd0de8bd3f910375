package org.oceanportal.page.web;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Both;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionSort;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.model.PageKey;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.views.Names;

/**
 * The parameters of a request, by the names of the command's options. An empty one counts as
 * absent, since a form sends all its fields.
 */
final class Parameters {

  private final Context context;
  private final Set<String> ignored;

  Parameters(Context context) {
    this(context, Set.of());
  }

  /** Creates the parameters of a request, without some. */
  Parameters(Context context, Set<String> ignored) {
    this.context = context;
    this.ignored = Set.copyOf(ignored);
  }

  /**
   * Checks that the request has no other parameters.
   *
   * @param known their names
   * @throws Refused if it has one; the message lists the known ones
   */
  void refuseOthersThan(List<String> known) {
    for (String name : context.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        String others = known.isEmpty() ? "there is none" : "there are " + String.join(", ", known);
        throw Refused.badRequest("there is no parameter \"" + name + "\" here; " + others);
      }
    }
  }

  Both<RecentQuery> recent(Scope standard) {
    return refusing(() -> RecentQuery.bothFleets(scope(standard)));
  }

  Both<TotalsQuery> totals(Scope standard) {
    return refusing(
        () -> TotalsQuery.bothFleets(scope(standard)).map(totals -> totals.year(year())));
  }

  Both<BreakdownQuery> breakdown(Scope standard) {
    Dimension by = parsed("by", name -> constant(Dimension.class, name)).orElse(Dimension.YEAR);
    return totals(standard).map(totals -> totals.by(by));
  }

  MissionsQuery missions(int standardLimit) {
    return refusing(
        () -> {
          MissionsQuery query =
              MissionsQuery.of(fleet().orElse(Fleet.GLIDERS))
                  .in(scope(Scope.all()))
                  .platform(text("platform").orElse(null))
                  .project(text("project").orElse(null))
                  .between(
                      parsed("from", text -> instant(text, false)).orElse(null),
                      parsed("to", text -> instant(text, true)).orElse(null))
                  .status(
                      parsed("status", name -> constant(MissionStatus.class, name)).orElse(null))
                  .limit(number("limit").orElse(standardLimit));
          MissionSort sort =
              parsed("sort", name -> constant(MissionSort.class, name)).orElse(query.sort());
          boolean descending =
              text("order").map(Parameters::isDescending).orElse(sort == query.sort());
          return query
              .sortedBy(sort, descending)
              .after(text("after").map(PageKey::parse).orElse(null));
        });
  }

  Optional<Fleet> fleet() {
    return parsed(
        "fleet",
        name ->
            Names.fleet(name)
                .orElseThrow(() -> new IllegalArgumentException("must be glider or sailbuoy")));
  }

  /** Returns the mission in the path, or else in the parameters. */
  MissionKey mission() {
    boolean inPath = context.pathParamMap().containsKey("platform");
    String platform = inPath ? context.pathParam("platform") : context.queryParam("platform");
    String number = inPath ? context.pathParam("mission") : context.queryParam("mission");
    if (platform == null || number == null) {
      throw Refused.badRequest("platform and mission must be given, such as SEA045 and 25");
    }
    return refusing(() -> new MissionKey(platform, missionNumber(number)));
  }

  private static int missionNumber(String text) {
    try {
      return Integer.parseInt(text.replaceFirst("^[Mm](?=[-\\d])", ""));
    } catch (NumberFormatException e) {
      throw Refused.badRequest(
          "mission must be a number such as 25 or M25 but was \"" + text + '"');
    }
  }

  Optional<Integer> number(String name) {
    return parsed(
        name,
        text -> {
          if (!text.matches("-?\\d{1,9}")) {
            throw new IllegalArgumentException("must be a whole number");
          }
          return Integer.valueOf(text);
        });
  }

  private @Nullable Integer year() {
    return number("year").orElse(null);
  }

  private Scope scope(Scope standard) {
    return text("scope").map(Scope::parse).orElse(standard);
  }

  Optional<String> text(String name) {
    return ignored.contains(name)
        ? Optional.empty()
        : Optional.ofNullable(context.queryParam(name)).filter(text -> !text.isBlank());
  }

  private <T> Optional<T> parsed(String name, Function<String, T> parse) {
    return text(name)
        .map(
            text -> {
              try {
                return parse.apply(text);
              } catch (IllegalArgumentException e) {
                throw Refused.parameter(
                    name, name + " " + e.getMessage() + " but was \"" + text + '"');
              }
            });
  }

  private static boolean isDescending(String order) {
    return switch (order) {
      case "ascending" -> false;
      case "descending" -> true;
      default ->
          throw Refused.parameter(
              "order", "order must be ascending or descending but was " + order);
    };
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> Names.of(one).equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be one of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(Names::of)
                            .collect(Collectors.joining(", "))));
  }

  /** Returns an instant, or for a day as forms send it its first instant, or its last. */
  private static Instant instant(String text, boolean last) {
    try {
      if (text.length() > "2024-05-01".length()) {
        return Instant.parse(text);
      }
      LocalDate day = LocalDate.parse(text);
      return last
          ? day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1)
          : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "must be an instant such as 2024-05-01T12:00:00Z, or a day");
    }
  }

  /**
   * Creates a query; its exception becomes the visitor's error, whose message begins with the
   * parameter.
   */
  private static <T> T refusing(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw Refused.parameter(
          message.startsWith("page key") ? "after" : firstWord(message), message);
    }
  }

  private static String firstWord(String message) {
    String word = message.split(" ", 2)[0];
    return word.equals("basin") ? "scope" : word;
  }
}
