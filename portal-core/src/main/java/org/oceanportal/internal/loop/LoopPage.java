package org.oceanportal.internal.loop;

import static org.oceanportal.mongo.MissionField.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.oceanportal.internal.MissionReader;
import org.oceanportal.internal.Moment;
import org.oceanportal.internal.Place;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.Values;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionPage;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.query.MissionsQuery;

/** A page of missions by filtering, sorting and cutting the whole list. */
final class LoopPage {

  private final CollectionSchema schema;
  private final MissionsQuery query;
  private final MissionReader reader;
  private final MissionRules rules;

  LoopPage(CollectionSchema schema, MissionsQuery query, Moment moment) {
    this.schema = schema;
    this.query = query;
    this.reader = new MissionReader(schema, moment);
    this.rules = new MissionRules(schema, moment);
  }

  /** A mission and its place in the list. */
  private record Placed(Place place, Mission mission) {}

  MissionPage of(WholeDocuments documents) {
    var placed = new ArrayList<Placed>();
    for (Document mission : documents.missions(query.fleet())) {
      if (isAskedFor(mission)) {
        placed.add(
            new Placed(
                Place.of(mission, schema, reader, query.sort()),
                reader.mission(mission, query.fleet())));
      }
    }
    Comparator<Place> order = Place.order(query.descending());
    placed.sort(Comparator.comparing(Placed::place, order));
    if (query.after() != null) {
      Place last = Place.of(query.after());
      placed.removeIf(mission -> order.compare(mission.place(), last) <= 0);
    }
    return cut(placed);
  }

  private MissionPage cut(List<Placed> placed) {
    List<Placed> page = placed.subList(0, Math.min(query.limit(), placed.size()));
    boolean isLast = page.size() == placed.size();
    return new MissionPage(
        page.stream().map(Placed::mission).toList(),
        isLast ? null : page.get(page.size() - 1).place().key(query));
  }

  private boolean isAskedFor(Document mission) {
    return rules.inScope(mission, query.fleet(), query.scope())
        && (query.platformSerial() == null
            || Objects.equals(query.platformSerial(), Platforms.shown(mission, schema)))
        && (query.project() == null
            || Objects.equals(query.project(), Values.text(reader.value(mission, PROJECT))))
        && ((query.from() == null && query.to() == null)
            || rules.overlaps(mission, query.from(), query.to()))
        && (query.status() == null || query.status() == reader.status(mission));
  }
}
