package org.oceanportal.internal.pushdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.oceanportal.internal.Moment;
import org.oceanportal.internal.Place;
import org.oceanportal.internal.ServerKind;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.MissionSort;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.Dimension;
import org.oceanportal.query.MissionsQuery;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import org.oceanportal.query.TracksQuery;

/** What each question sends, stage by stage, without a server. */
class PlansTest {

  private static final Instant AT = Instant.parse("2024-06-01T12:00:00Z");
  private static final Moment MOMENT = new Moment(AT, AT, Moment.LONGEST_MISSION);
  private static final MissionSchema SCHEMA = MissionSchema.standard();
  private static final CollectionSchema GLIDERS = SCHEMA.gliders();
  private static final CollectionSchema SAILBUOYS = SCHEMA.sailbuoys();
  private static final MissionKey KEY = new MissionKey("SEA045", 25);

  @Test
  void recentMatchesTheEndFirstAndTakesFiveFields() {
    assertThat(stages(RecentPlan.of(GLIDERS, RecentQuery.gliders().inAnyBasin(), MOMENT)))
        .isEqualTo(
            json(
                """
                [{$match: {$and: [
                   {$or: [{end: {$gte: {$date: "2024-05-31T12:00:00Z"}}}, {end: null, start: {$gte: {$date: "2022-06-02T12:00:00Z"}}}]},
                   {$nor: [
                     {start: {
                       $gt: {$date: "2024-06-01T12:00:00Z"},
                       $lte: {$date: "9999-12-31T23:59:59.999Z"},
                       $not: {$type: "array"}}}]},
                   {basin: {$type: "string"}},
                   {basin: {$not: {$type: "array"}}},
                   {basin: {$regex: "[^\\\\x00-\\\\x20\\\\xA0,]"}}]}},
                 {$project: {platform_serial: 1, mission: 1, start: 1, end: 1, is_complete: 1, _id: 0}}]
                """));
  }

  @Test
  void sailbuoysHaveNoConditionOnTheirBasin() {
    assertThat(stages(RecentPlan.of(SAILBUOYS, RecentQuery.sailbuoys(), MOMENT)).toString())
        .doesNotContain("basin");
  }

  @Test
  void totalsAreOneGroupAndTellPlatformsByTheirNumber() {
    Plan plan = TotalsPlan.of(GLIDERS, TotalsQuery.gliders(), MOMENT);
    assertThat(names(plan)).containsExactly("$match", "$project", "$limit", "$group", "$project");
    assertThat(plan.stages().get(3).get("$group", Document.class))
        .containsEntry("_id", null)
        .containsEntry("missions", new Document("$sum", 1));
    assertThat(plan.stages().get(4).get("$project", Document.class))
        .containsEntry("_id", 0)
        .hasEntrySatisfying("platforms", size -> assertThat(size.toString()).contains("$size"));
  }

  @Test
  void aScopeCountsWhatIsOutsideItApart() {
    Plan plan = TotalsPlan.of(GLIDERS, TotalsQuery.gliders().inAnyBasin(), MOMENT);
    assertThat(names(plan)).containsExactly("$match", "$project", "$limit", "$facet");
    assertThat(plan.stages().get(3).get("$facet", Document.class))
        .containsOnlyKeys("inScope", "outsideScope");
  }

  @Test
  void aYearIsARangeOfStartsThatAnIndexServes() {
    Plan plan = TotalsPlan.of(GLIDERS, TotalsQuery.gliders().year(2023), MOMENT);
    assertThat(stages(plan).get(0))
        .isEqualTo(
            json("""
                    [{$match: {start: {
                        $gte: {$date: "2023-01-01T00:00:00Z"},
                        $lte: {$date: "2023-12-31T23:59:59.999Z"},
                        $not: {$type: "array"}}}}]
                    """)
                .get(0));
  }

  @Test
  void whatIsAddedUpIsTakenFromADocumentOnce() {
    Plan plan =
        TotalsPlan.of(GLIDERS, TotalsQuery.gliders().inAnyBasin(), Dimension.PROJECT, MOMENT);
    assertThat(plan.stages().get(1))
        .isEqualTo(
            Document.parse(
                """
                {$project: {platform_serial: 1, start: 1, end: 1, project: 1, basin: 1,
                    total_profiles: 1, total_distance_m: 1, total_depth: 1,
                    total_data_points: 1}}
                """));
    assertThat(plan.stages().get(2)).isEqualTo(new Document("$limit", Integer.MAX_VALUE));
  }

  @Test
  void totalsNameNoArrayOfProfiles() {
    for (Dimension by : Dimension.values()) {
      assertThat(
              stages(TotalsPlan.of(GLIDERS, TotalsQuery.gliders().inAnyBasin(), by, MOMENT))
                  .toString())
          .doesNotContain("\"$profiles\"", "profile_ids");
    }
  }

  @Test
  void whatACollectionHasNoNameForIsNotSent() {
    Plan plan = TotalsPlan.of(SAILBUOYS, TotalsQuery.sailbuoys(), MOMENT);
    assertThat(plan.stages().get(3).get("$group", Document.class))
        .containsKey(MissionField.DISTANCE_METRES.name())
        .doesNotContainKeys(MissionField.PROFILES.name(), TotalsExpressions.DIVES);
  }

  @Test
  void aMissionIsMatchedByPlatformAndNumber() {
    assertThat(stages(MissionPlan.of(GLIDERS, KEY)).get(0))
        .isEqualTo(
            json("""
                    [{$match: {$and: [
                        {platform_serial: {$eq: "SEA045", $not: {$type: "array"}}},
                        {mission: {$eq: 25, $not: {$type: "array"}}}]}}]
                    """)
                .get(0));
  }

  @Test
  void aSailbuoyIsMatchedByTheNumberBehindItsPrefix() {
    assertThat(stages(MissionPlan.of(SAILBUOYS, new MissionKey("SB2016", 1))).toString())
        .contains("\"sailbuoy\": {\"$eq\": 2016");
    assertThat(stages(MissionPlan.of(SAILBUOYS, new MissionKey("SB02016", 1))).toString())
        .contains("{\"_id\": {\"$in\": []}}");
  }

  @Test
  void aPageAsksForOneMissionMoreThanItHolds() {
    Plan plan = MissionListPlan.of(GLIDERS, MissionsQuery.of(Fleet.GLIDERS).limit(20), MOMENT);
    assertThat(names(plan)).containsExactly("$match", "$project", "$limit", "$sort", "$limit");
    assertThat(plan.stages().get(4)).isEqualTo(new Document("$limit", 21));
  }

  @Test
  void theNextPageStartsBehindThePlaceOfTheLastMission() {
    MissionsQuery query = MissionsQuery.of(Fleet.GLIDERS).sortedBy(MissionSort.DISTANCE, true);
    var id = new BsonObjectId(new ObjectId("6b01c0000ad5414979000000"));
    var last = new Place(7.5, "SEA045", 25, id);
    Plan plan = MissionListPlan.of(GLIDERS, query.after(last.key(query)), MOMENT);
    assertThat(names(plan))
        .containsExactly("$match", "$project", "$limit", "$match", "$sort", "$limit");
    assertThat(stages(plan).get(3).toString())
        .contains("\"portal_place.column\": {\"$lt\": 7.5}", "\"$gt\": \"SEA045\"");
  }

  @Test
  void whatDocumentDbNeedsIsLeftOutElsewhere() {
    TotalsQuery everywhere = TotalsQuery.gliders();
    Plan lines = TotalsPlan.of(GLIDERS, everywhere, Dimension.YEAR, MOMENT);
    assertThat(lines.on(ServerKind.DOCUMENTDB)).isEqualTo(lines);
    assertThat(names(lines)).containsExactly("$match", "$project", "$limit", "$group");
    assertThat(names(lines.on(ServerKind.WITH_COLLATIONS))).containsExactly("$match", "$group");
    Plan scoped =
        TotalsPlan.of(GLIDERS, TotalsQuery.gliders().inAnyBasin(), Dimension.YEAR, MOMENT);
    assertThat(names(scoped.on(ServerKind.WITH_COLLATIONS)))
        .containsExactly("$match", "$project", "$facet");
    Plan list = MissionListPlan.of(GLIDERS, MissionsQuery.of(Fleet.GLIDERS), MOMENT);
    assertThat(names(list.on(ServerKind.EMBEDDED)))
        .containsExactly("$match", "$project", "$sort", "$limit");
  }

  @Test
  void tracksOfManyMissionsHaveAnAlternativeForEachNumber() {
    var keys = List.of(KEY, new MissionKey("SEA067", 25), new MissionKey("SEA067", 3));
    Plan plan = TracksPlan.ofProfiles(SCHEMA.profiles(), new TracksQuery(Fleet.GLIDERS, keys, 2));
    assertThat(stages(plan).get(0).getDocument("$match").getArray("$or")).hasSize(2);
  }

  @Test
  void lastPositionsAreTheFirstOfProfilesSortedBackwards() {
    var query = TracksQuery.lastPositions(Fleet.GLIDERS, List.of(KEY));
    Plan plan = TracksPlan.ofProfiles(SCHEMA.profiles(), query);
    assertThat(plan.collection()).isEqualTo("profiles");
    assertThat(plan.stages().get(1))
        .isEqualTo(
            Document.parse("{$sort: {platform_serial: -1, mission: -1, number: -1, _id: -1}}"));
    assertThat(plan.stages().get(2).toString()).contains("$first").doesNotContain("$push");
  }

  private static List<String> names(Plan plan) {
    return plan.stages().stream().map(stage -> stage.keySet().iterator().next()).toList();
  }

  private static List<BsonDocument> stages(Plan plan) {
    return plan.stages().stream().map(Document::toBsonDocument).toList();
  }

  private static List<BsonDocument> json(String stages) {
    return BsonArray.parse(stages).stream().map(stage -> stage.asDocument()).toList();
  }
}
