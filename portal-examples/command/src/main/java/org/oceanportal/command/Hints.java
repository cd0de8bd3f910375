package org.oceanportal.command;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
import org.oceanportal.model.Fleet;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.Scope;
import org.oceanportal.query.TotalsQuery;

/** Hints about an empty answer: a name in the query may be misspelt. */
final class Hints {

  private final Environment environment;
  private final DatabaseOptions database;
  private final MissionStats stats;

  /** Creates hints about answers of these statistics. */
  Hints(Environment environment, DatabaseOptions database, MissionStats stats) {
    this.environment = environment;
    this.database = database;
    this.stats = stats;
  }

  /** Prints what is wrong with the name of a basin, if anything is. */
  void aboutScope(Scope scope) {
    Optional<String> name = scope.basinName();
    if (name.isPresent()) {
      about("in a basin", name.get(), Dimension.BASIN, List.of(Fleet.GLIDERS));
    }
  }

  /** Prints what is wrong with the serial of a platform, if one is given and anything is. */
  void aboutPlatform(@Nullable String serial, List<Fleet> fleets) {
    if (serial != null) {
      about("of a platform", serial, Dimension.PLATFORM, fleets);
    }
  }

  /** Prints what is wrong with the name of a project, if one is given and anything is. */
  void aboutProject(@Nullable String name, Fleet fleet) {
    if (name != null) {
      about("of a project", name, Dimension.PROJECT, List.of(fleet));
    }
  }

  private void about(String what, String given, Dimension by, List<Fleet> fleets) {
    List<String> known = fleets.stream().flatMap(fleet -> names(fleet, by)).distinct().toList();
    boolean isKnown =
        known.contains(given)
            || (by == Dimension.BASIN && known.stream().anyMatch(given::equalsIgnoreCase));
    if (!isKnown) {
      say("no mission is " + what + " called \"" + given + '"', NearNames.of(given, known));
    }
  }

  private Stream<String> names(Fleet fleet, Dimension by) {
    TotalsQuery all = fleet == Fleet.GLIDERS ? TotalsQuery.gliders() : TotalsQuery.sailbuoys();
    return stats.breakdown(all.by(by)).value().lines().stream()
        .flatMap(line -> Stream.ofNullable(line.key()));
  }

  /** Prints the database that may have been meant, if one is named that holds no mission. */
  void aboutDatabase() {
    Optional<String> name = database.database();
    Optional<String> uri = database.uri(environment);
    if (name.isEmpty() || uri.isEmpty()) {
      return;
    }
    boolean isEmpty =
        Stream.of(Fleet.values()).allMatch(fleet -> names(fleet, Dimension.PLATFORM).count() == 0);
    if (isEmpty) {
      say(
          "the database \"" + name.get() + "\" has no missions",
          NearNames.of(name.get(), databases(uri.get())));
    }
  }

  /** Returns the databases of a server; none if this user may not list them. */
  private static List<String> databases(String uri) {
    try (Portal server = Portal.connect(uri, "admin")) {
      Document command = new Document("listDatabases", 1).append("nameOnly", true);
      return server.database().runCommand(command).getList("databases", Document.class).stream()
          .map(found -> found.getString("name"))
          .toList();
    } catch (MongoException notAllowed) {
      return List.of();
    }
  }

  private void say(String words, List<String> near) {
    String names = near.stream().map(name -> '"' + name + '"').collect(Collectors.joining(" or "));
    environment.say(near.isEmpty() ? words : words + "; did you mean " + names + "?");
  }
}
