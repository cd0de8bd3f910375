package org.oceanportal.internal.loop;

import static org.oceanportal.mongo.MissionField.*;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.oceanportal.internal.DocumentIds;
import org.oceanportal.internal.LatestMission;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.PositionReader;
import org.oceanportal.internal.Source;
import org.oceanportal.internal.Thinning;
import org.oceanportal.internal.Values;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.model.Track;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.TracksQuery;

/** Positions by reading whole profiles of the queried platforms, or whole sailbuoy missions. */
final class LoopTracks {

  private final Source source;
  private final WholeDocuments documents;

  LoopTracks(Source source, WholeDocuments documents) {
    this.source = source;
    this.documents = documents;
  }

  /** Returns the mission with this key that ends last. */
  Optional<Document> lastEnding(Fleet fleet, MissionKey key) {
    return Optional.ofNullable(missionsByKey(fleet, List.of(key)).get(key));
  }

  List<Position> positions(Fleet fleet, MissionKey key) {
    return fleet == Fleet.GLIDERS
        ? profilePositions(List.of(key)).getOrDefault(key, List.of())
        : lastEnding(fleet, key).map(this::track).orElse(List.of());
  }

  List<Track> of(TracksQuery query) {
    Map<MissionKey, List<Position>> positions =
        query.fleet() == Fleet.GLIDERS
            ? profilePositions(query.missions())
            : trackPositions(query.missions());
    var tracks = new ArrayList<Track>();
    for (MissionKey key : query.missions()) {
      List<Position> all = positions.getOrDefault(key, List.of());
      if (!all.isEmpty()) {
        tracks.add(new Track(key, Thinning.of(all, query.pointsEach())));
      }
    }
    return List.copyOf(tracks);
  }

  private Map<MissionKey, List<Position>> trackPositions(List<MissionKey> keys) {
    var positions = new HashMap<MissionKey, List<Position>>();
    missionsByKey(Fleet.SAILBUOYS, keys).forEach((key, m) -> positions.put(key, track(m)));
    return positions;
  }

  private List<Position> track(Document sailbuoyMission) {
    return new PositionReader(source.schema().sailbuoys()).track(sailbuoyMission);
  }

  /** Returns the missions with these keys; of several with the same one, the one that ends last. */
  private Map<MissionKey, Document> missionsByKey(Fleet fleet, List<MissionKey> keys) {
    CollectionSchema schema = source.schema().missions(fleet);
    var found = new HashMap<MissionKey, Document>();
    Comparator<Document> byEnd = LatestMission.order(schema);
    for (Document mission : documents.missions(fleet)) {
      Platforms.key(mission, schema)
          .filter(keys::contains)
          .ifPresent(key -> found.merge(key, mission, (a, b) -> byEnd.compare(a, b) < 0 ? b : a));
    }
    return found;
  }

  private Map<MissionKey, List<Position>> profilePositions(List<MissionKey> keys) {
    CollectionSchema schema = source.schema().profiles();
    var profiles = new HashMap<MissionKey, List<Document>>();
    for (Document profile : documents.profiles(ofPlatforms(keys, schema))) {
      Platforms.key(profile, schema)
          .filter(keys::contains)
          .ifPresent(key -> profiles.computeIfAbsent(key, k -> new ArrayList<>()).add(profile));
    }
    var positions = new HashMap<MissionKey, List<Position>>();
    profiles.forEach((key, found) -> positions.put(key, inOrder(found, schema)));
    return positions;
  }

  private static Bson ofPlatforms(List<MissionKey> keys, CollectionSchema schema) {
    List<Object> platforms =
        keys.stream()
            .map(MissionKey::platformSerial)
            .distinct()
            .map(serial -> Platforms.stored(serial, schema))
            .flatMap(Optional::stream)
            .toList();
    return Filters.in(schema.name(PLATFORM), platforms);
  }

  private static List<Position> inOrder(List<Document> profiles, CollectionSchema schema) {
    var reader = new PositionReader(schema);
    Stream<Document> valid = profiles.stream().filter(p -> reader.profile(p).isPresent());
    return valid
        .sorted(
            Comparator.comparing((Document p) -> number(p, schema))
                .thenComparing(DocumentIds.ORDER))
        .map(profile -> reader.profile(profile).orElseThrow())
        .toList();
  }

  private static Double number(Document profile, CollectionSchema schema) {
    return Objects.requireNonNull(Values.number(Values.at(profile, schema.name(NUMBER))));
  }
}
