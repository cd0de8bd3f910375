package org.oceanportal.internal.pushdown;

import static org.oceanportal.mongo.MissionField.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.PositionReader;
import org.oceanportal.internal.Thinning;
import org.oceanportal.internal.Values;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.model.Track;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.TracksQuery;

/** A reader of the replies to a {@link TracksPlan}. */
final class TracksReader {

  private TracksReader() {}

  /** Returns the tracks in the order of the query. */
  static List<Track> tracks(Iterable<Document> groups, TracksQuery query, CollectionSchema schema) {
    var positions = new HashMap<MissionKey, List<Position>>();
    for (Document group : groups) {
      Document id = group.get("_id", Document.class);
      Platforms.key(id.get("platform"), id.get("mission"), schema)
          .ifPresent(key -> positions.put(key, positions(group, query)));
    }
    return inOrder(positions, query);
  }

  /** Returns the tracks of last profiles, in the order of the query. */
  static List<Track> last(Iterable<Document> profiles, TracksQuery query, CollectionSchema schema) {
    var reader = new PositionReader(schema);
    var positions = new HashMap<MissionKey, List<Position>>();
    for (Document profile : profiles) {
      Platforms.key(profile, schema)
          .ifPresent(key -> positions.put(key, reader.profile(profile).stream().toList()));
    }
    return inOrder(positions, query);
  }

  private static List<Track> inOrder(Map<MissionKey, List<Position>> positions, TracksQuery query) {
    var tracks = new ArrayList<Track>();
    for (MissionKey key : query.missions()) {
      List<Position> track = positions.getOrDefault(key, List.of());
      if (!track.isEmpty()) {
        tracks.add(new Track(key, track));
      }
    }
    return List.copyOf(tracks);
  }

  private static List<Position> positions(Document group, TracksQuery query) {
    return query.fleet() == Fleet.GLIDERS
        ? positions(group.get("positions"))
        : Thinning.of(PositionReader.track(group.get("lat"), group.get("lon")), query.pointsEach());
  }

  /** Returns a list of positions, or the single one. */
  private static List<Position> positions(@Nullable Object stored) {
    List<?> all = stored instanceof List<?> list ? list : Collections.singletonList(stored);
    var positions = new ArrayList<Position>();
    for (Object one : all) {
      if (one instanceof Document position) {
        PositionReader.position(
                position.get(LAT.name()),
                position.get(LON.name()),
                position.get(TIME.name()),
                position.get(MAX_DEPTH_METRES.name()),
                Values.wholePart(position.get(NUMBER.name())))
            .ifPresent(positions::add);
      }
    }
    return positions;
  }
}
