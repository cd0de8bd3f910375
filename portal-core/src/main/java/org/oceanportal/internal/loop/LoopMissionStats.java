package org.oceanportal.internal.loop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.oceanportal.internal.BreakdownAccumulator;
import org.oceanportal.internal.MissionReader;
import org.oceanportal.internal.Moment;
import org.oceanportal.internal.Order;
import org.oceanportal.internal.Source;
import org.oceanportal.internal.TotalsAccumulator;
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

/** The strategy that answers every query by one find of whole documents and a loop. */
public final class LoopMissionStats implements MissionStats {

  private final Source source;
  private final WholeDocuments documents;
  private final LoopTracks tracks;

  /** Creates the strategy over a source. */
  public LoopMissionStats(Source source) {
    this.source = source;
    this.documents = new WholeDocuments(source);
    this.tracks = new LoopTracks(source, documents);
  }

  @Override
  public Answer<List<RecentMission>> recent(RecentQuery query) {
    Moment moment = source.moment(query.at());
    var rules = new MissionRules(schema(query.fleet()), moment);
    var reader = new MissionReader(schema(query.fleet()), moment);
    var recent = new ArrayList<RecentMission>();
    for (Document mission : documents.missions(query.fleet())) {
      if (rules.inScope(mission, query.fleet(), query.scope())
          && rules.isRecent(mission, moment.at().minus(query.window()))) {
        recent.add(reader.recent(mission));
      }
    }
    recent.sort(Order.RECENT);
    return Answer.of(List.copyOf(recent), moment.now());
  }

  @Override
  public Answer<FleetTotals> totals(TotalsQuery query) {
    Moment moment = source.moment(query.at());
    var rules = new MissionRules(schema(query.fleet()), moment);
    var adder = new MissionTotals(schema(query.fleet()), query, moment);
    var sums = new TotalsAccumulator();
    for (Document mission : documents.missions(query.fleet())) {
      if (adder.counts(mission)) {
        boolean inScope = rules.inScope(mission, query.fleet(), query.scope());
        sums.add(inScope ? adder.sums(mission) : TotalsAccumulator.outsideScope());
      }
    }
    return Answer.of(sums.totals(schema(query.fleet()), query.measure()), moment.now());
  }

  @Override
  public Answer<Breakdown> breakdown(BreakdownQuery query) {
    TotalsQuery totals = query.totals();
    Moment moment = source.moment(totals.at());
    var rules = new MissionRules(schema(totals.fleet()), moment);
    var adder = new MissionTotals(schema(totals.fleet()), totals, moment);
    var lines = new BreakdownAccumulator(query.by());
    long outside = 0;
    for (Document mission : documents.missions(totals.fleet())) {
      if (!adder.counts(mission)) {
        continue;
      }
      if (rules.inScope(mission, totals.fleet(), totals.scope())) {
        lines.add(rules.valueOf(mission, query.by()), adder.sums(mission));
      } else {
        outside++;
      }
    }
    return Answer.of(new Breakdown(lines.totals(schema(totals.fleet())), outside), moment.now());
  }

  @Override
  public Answer<Optional<Mission>> mission(OneMissionQuery query) {
    Moment moment = source.moment(query.at());
    var reader = new MissionReader(schema(query.fleet()), moment);
    Optional<Document> found = tracks.lastEnding(query.fleet(), query.key());
    return Answer.of(found.map(mission -> reader.mission(mission, query.fleet())), moment.now());
  }

  @Override
  public Answer<MissionPage> missions(MissionsQuery query) {
    Moment moment = source.moment(query.at());
    var page = new LoopPage(schema(query.fleet()), query, moment);
    return Answer.of(page.of(documents), moment.now());
  }

  @Override
  public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
    Instant now = source.now();
    return Answer.of(tracks.positions(fleet, key).stream(), now);
  }

  @Override
  public Answer<List<Track>> tracks(TracksQuery query) {
    Instant now = source.now();
    return Answer.of(tracks.of(query), now);
  }

  private CollectionSchema schema(Fleet fleet) {
    return source.schema().missions(fleet);
  }
}
