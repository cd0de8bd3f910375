package org.oceanportal.internal.pushdown;

import static org.oceanportal.internal.pushdown.Expressions.*;
import static org.oceanportal.mongo.MissionField.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.oceanportal.internal.LatestMission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.query.TracksQuery;

/**
 * The plans of the thinned positions of a set of missions: all positions of a mission are pushed
 * into a list on the server, and only the thinned ones cross the wire.
 */
final class TracksPlan {

  private static final List<MissionField> OF_A_LAST_PROFILE =
      Stream.concat(Stream.of(PLATFORM, MISSION), PositionsPlan.OF_A_PROFILE.stream()).toList();

  /** The number of pairs at the end of a long list that are searched for the last position. */
  private static final int LAST_PAIRS = 64;

  /**
   * The number of last positions that are looked up by one command. DocumentDB plans them in a time
   * that grows with the square of their number, and another command takes about as long as one of
   * them.
   */
  private static final int LAST_IN_ONE = 10;

  private TracksPlan() {}

  /**
   * Returns the last position of each of these gliders' missions, by one step into the index each:
   * the time does not grow with the profiles that a mission has. There are several missions to a
   * command.
   */
  static List<Plan> lastOfProfiles(CollectionSchema profiles, List<MissionKey> missions) {
    var plans = new ArrayList<Plan>();
    for (int from = 0; from < missions.size(); from += LAST_IN_ONE) {
      int to = Math.min(missions.size(), from + LAST_IN_ONE);
      plans.add(united(profiles, missions.subList(from, to)));
    }
    return plans;
  }

  private static Plan united(CollectionSchema profiles, List<MissionKey> missions) {
    var stages = new ArrayList<Document>(last(profiles, missions.get(0)));
    for (MissionKey mission : missions.subList(1, missions.size())) {
      Document other =
          new Document("coll", profiles.collection()).append("pipeline", last(profiles, mission));
      stages.add(new Document("$unionWith", other));
    }
    stages.add(project(Fields.of(OF_A_LAST_PROFILE, profiles).append("_id", 0)));
    return new Plan(profiles.collection(), stages);
  }

  private static List<Document> last(CollectionSchema profiles, MissionKey mission) {
    var conditions = new Conditions(profiles);
    var matched = new ArrayList<Document>(conditions.ofMission(mission));
    matched.addAll(conditions.withPosition());
    return List.of(
        match(List.of(Conditions.together(matched))),
        sort(byMissionAndNumber(profiles, -1)),
        new Document("$limit", 1));
  }

  private static Document byMissionAndNumber(CollectionSchema profiles, int direction) {
    return new Document(profiles.name(PLATFORM), direction)
        .append(profiles.name(MISSION), direction)
        .append(profiles.name(NUMBER), direction)
        .append("_id", direction);
  }

  /** Returns gliders' tracks from their profiles. */
  static Plan ofProfiles(CollectionSchema profiles, TracksQuery query) {
    var conditions = new Conditions(profiles);
    var matched = new ArrayList<Document>(conditions.ofMissions(query.missions()));
    matched.addAll(conditions.withPosition());
    var position = new Document();
    PositionsPlan.OF_A_PROFILE.stream()
        .filter(profiles::has)
        .forEach(field -> position.append(field.name(), Fields.path(field, profiles)));
    int direction = query.pointsEach() == 1 ? -1 : 1;
    return Plan.of(
        profiles.collection(),
        match(List.of(Conditions.together(matched))),
        sort(byMissionAndNumber(profiles, direction)),
        group(
            new Document("_id", key(profiles))
                .append("positions", gathered(position, query.pointsEach()))),
        project(
            new Document("positions", query.pointsEach() == 1 ? 1 : thinned(query.pointsEach()))));
  }

  /**
   * Returns sailbuoys' latitudes and longitudes from their missions; of several with one key, from
   * the one that ends last. The reader thins them: DocumentDB reaches the element of a list by its
   * index in a time that grows with the index. The projected fields are expressions each: a
   * document of expressions would be taken for a projection of the elements of a list stored under
   * its name.
   */
  static Plan ofTracks(CollectionSchema sailbuoys, TracksQuery query) {
    var stages = new ArrayList<Document>();
    stages.add(match(new Conditions(sailbuoys).ofMissions(query.missions())));
    stages.add(
        project(
            key(sailbuoys)
                .append("end", endKey(Fields.path(END, sailbuoys)))
                .append("lat", listOrEmpty(Fields.path(LAT, sailbuoys)))
                .append("lon", listOrEmpty(Fields.path(LON, sailbuoys)))));
    stages.add(sort(new Document("end", 1).append("_id", 1)));
    stages.add(
        group(
            new Document("_id", new Document("platform", "$platform").append("mission", "$mission"))
                .append("lat", new Document("$last", "$lat"))
                .append("lon", new Document("$last", "$lon"))));
    if (query.pointsEach() == 1) {
      stages.addAll(lastPairs());
    }
    return new Plan(sailbuoys.collection(), stages);
  }

  /** Returns the last pairs of the lists if one of them is a position; else all. */
  private static List<Document> lastPairs() {
    Document length = op("$min", new Document("$size", "$lat"), new Document("$size", "$lon"));
    Document from = op("$max", 0, op("$subtract", length, LAST_PAIRS));
    Document both =
        new Document("lat", 1)
            .append("lon", 1)
            .append("lastLat", op("$slice", "$lat", from, LAST_PAIRS))
            .append("lastLon", op("$slice", "$lon", from, LAST_PAIRS));
    Document found = op("$gt", new Document("$size", validPairs("$lastLat", "$lastLon")), 0);
    return List.of(
        project(both),
        evaluatedOnce(),
        project(
            new Document("lat", cond(found, "$lastLat", "$lat"))
                .append("lon", cond(found, "$lastLon", "$lon"))));
  }

  private static Document listOrEmpty(String path) {
    return cond(new Document("$isArray", path), path, literal(List.of()));
  }

  /** Returns the pairs of the two lists that are positions; the longer list is cut. */
  private static Document validPairs(String lats, String lons) {
    Document length = op("$min", new Document("$size", lats), new Document("$size", lons));
    Document pair =
        new Document(LAT.name(), op("$arrayElemAt", lats, "$$i"))
            .append(LON.name(), op("$arrayElemAt", lons, "$$i"));
    Document pairs =
        new Document("input", op("$range", 0, length)).append("as", "i").append("in", pair);
    Document valid =
        op(
            "$and",
            isNumber("$$pair." + LAT.name(), -90, 90),
            isNumber("$$pair." + LON.name(), -180, 180));
    return new Document(
        "$filter",
        new Document("input", new Document("$map", pairs))
            .append("as", "pair")
            .append("cond", valid));
  }

  /**
   * Returns platform and mission; their numbers, of whatever type, as longs, so that equal ones
   * group.
   */
  private static Document key(CollectionSchema schema) {
    Object platform = Fields.path(PLATFORM, schema);
    return new Document(
            "platform",
            schema.platformNumberPrefix() == null ? platform : new Document("$toLong", platform))
        .append("mission", new Document("$toLong", Fields.path(MISSION, schema)));
  }

  /**
   * Returns the end by which the last-ending of several documents is chosen, see {@link
   * LatestMission}.
   */
  private static Document endKey(String end) {
    return cond(
        isDate(end),
        end,
        cond(isAbsent(end), date(LatestMission.STILL_AT_SEA), date(LatestMission.UNKNOWN)));
  }

  /**
   * Returns all positions, or the first of those sorted backwards, for which no list has to be
   * made.
   */
  private static Document gathered(Document position, int points) {
    return new Document(points == 1 ? "$first" : "$push", position);
  }

  /** Returns the positions at {@code floor(i * (size - 1) / (points - 1))}. */
  private static Document thinned(int points) {
    Document size = new Document("$size", "$positions");
    Document index =
        op("$floor", op("$divide", op("$multiply", "$$i", op("$subtract", size, 1)), points - 1));
    Document thinned =
        new Document(
            "$map",
            new Document("input", op("$range", 0, points))
                .append("as", "i")
                .append("in", op("$arrayElemAt", "$positions", index)));
    return cond(op("$lte", size, points), "$positions", thinned);
  }
}
