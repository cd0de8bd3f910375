package org.oceanportal.internal.pushdown;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.MongoCursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.oceanportal.internal.KnownServer;
import org.oceanportal.internal.LatestMission;
import org.oceanportal.internal.MissionReader;
import org.oceanportal.internal.Moment;
import org.oceanportal.internal.Order;
import org.oceanportal.internal.Place;
import org.oceanportal.internal.PositionReader;
import org.oceanportal.internal.Source;
import org.oceanportal.model.Breakdown;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.Position;
import org.oceanportal.model.RecentMission;
import org.oceanportal.model.Track;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.Answer;
import org.oceanportal.query.BreakdownQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.OneMissionQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/**
 * The strategy that answers every query by one aggregate command; last positions by one for several
 * missions each.
 */
public final class PushdownMissionStats implements MissionStats {

  /** The batch size for a reply in one batch, more than any answer has documents. */
  private static final int ONE_REPLY = 100_000;

  /** The batch size of streamed positions. */
  private static final int BATCH = 1_000;

  private final Source source;

  public PushdownMissionStats(Source source) {
    this.source = source;
  }

  @Override
  public Answer<List<RecentMission>> recent(RecentQuery query) {
    Moment moment = source.moment(query.at());
    CollectionSchema schema = source.schema().missions(query.fleet());
    var reader = new MissionReader(schema, moment);
    var recent = new ArrayList<RecentMission>();
    for (Document found : run(RecentPlan.of(schema, query, moment))) {
      if (RecentPlan.isRecent(found, reader)) {
        recent.add(reader.recent(found));
      }
    }
    recent.sort(Order.RECENT);
    return Answer.of(List.copyOf(recent), moment.now());
  }

  @Override
  public Answer<FleetTotals> totals(TotalsQuery query) {
    Moment moment = source.moment(query.at());
    CollectionSchema schema = source.schema().missions(query.fleet());
    Document reply = run(TotalsPlan.of(schema, query, moment)).first();
    return Answer.of(TotalsReader.totals(reply, schema, query), moment.now());
  }

  @Override
  public Answer<Breakdown> breakdown(BreakdownQuery query) {
    Moment moment = source.moment(query.totals().at());
    CollectionSchema schema = source.schema().missions(query.totals().fleet());
    List<Document> reply = all(TotalsPlan.of(schema, query.totals(), query.by(), moment));
    return Answer.of(TotalsReader.breakdown(reply, schema, query), moment.now());
  }

  @Override
  public Answer<Optional<Mission>> mission(OneMissionQuery query) {
    Moment moment = source.moment(query.at());
    CollectionSchema schema = source.schema().missions(query.fleet());
    var reader = new MissionReader(schema, moment);
    Optional<Mission> mission =
        all(MissionPlan.of(schema, query.key())).stream()
            .max(LatestMission.order(schema))
            .map(document -> reader.mission(document, query.fleet()));
    return Answer.of(mission, moment.now());
  }

  @Override
  public Answer<MissionPage> missions(MissionsQuery query) {
    Moment moment = source.moment(query.at());
    CollectionSchema schema = source.schema().missions(query.fleet());
    List<Document> found = all(MissionListPlan.of(schema, query, moment));
    List<Document> page = found.subList(0, Math.min(query.limit(), found.size()));
    var reader = new MissionReader(schema, moment);
    return Answer.of(
        new MissionPage(
            page.stream().map(document -> reader.mission(document, query.fleet())).toList(),
            page.size() == found.size()
                ? null
                : Place.of(page.get(page.size() - 1), schema, reader, query.sort()).key(query)),
        moment.now());
  }

  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    Instant now = source.now();
    return Answer.of(fleet == Fleet.GLIDERS ? profiles(key) : track(key), now);
  }

  private Stream<Position> profiles(MissionKey key) {
    CollectionSchema profiles = source.schema().profiles();
    var reader = new PositionReader(profiles);
    MongoCursor<Document> cursor =
        source
            .collection(profiles.collection())
            .find(PositionsPlan.filter(profiles, key))
            .sort(PositionsPlan.order(profiles))
            .projection(PositionsPlan.fields(profiles))
            .batchSize(BATCH)
            .collation(source.server().collation())
            .maxTime(source.maxTime().toMillis(), TimeUnit.MILLISECONDS)
            .cursor();
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, traits), false)
        .onClose(cursor::close)
        .flatMap(profile -> reader.profile(profile).stream());
  }

  private Stream<Position> track(MissionKey key) {
    CollectionSchema sailbuoys = source.schema().sailbuoys();
    if (!PositionsPlan.hasPositions(sailbuoys)) {
      return Stream.empty();
    }
    return all(PositionsPlan.ofTrack(sailbuoys, key)).stream()
        .max(LatestMission.order(sailbuoys))
        .map(new PositionReader(sailbuoys)::track)
        .orElse(List.of())
        .stream();
  }

  @Override
  public Answer<List<Track>> tracks(TracksQuery query) {
    Instant now = source.now();
    boolean gliders = query.fleet() == Fleet.GLIDERS;
    CollectionSchema schema = gliders ? source.schema().profiles() : source.schema().sailbuoys();
    if (!PositionsPlan.hasPositions(schema)) {
      return Answer.of(List.of(), now);
    }
    if (gliders && query.pointsEach() == 1 && source.server().kind().unites()) {
      List<Document> last = new ArrayList<>();
      TracksPlan.lastOfProfiles(schema, query.missions()).forEach(plan -> run(plan).into(last));
      return Answer.of(TracksReader.last(last, query, schema), now);
    }
    Plan plan = gliders ? TracksPlan.ofProfiles(schema, query) : TracksPlan.ofTracks(schema, query);
    return Answer.of(TracksReader.tracks(run(plan), query, schema), now);
  }

  private List<Document> all(Plan plan) {
    return run(plan).into(new ArrayList<>());
  }

  private AggregateIterable<Document> run(Plan plan) {
    KnownServer server = source.server();
    AggregateIterable<Document> run =
        source
            .collection(plan.collection())
            .aggregate(plan.on(server.kind()).stages())
            .allowDiskUse(true)
            .collation(server.collation())
            .maxTime(source.maxTime().toMillis(), TimeUnit.MILLISECONDS);
    return server.kind().takesBatchSize() ? run.batchSize(ONE_REPLY) : run;
  }
}
