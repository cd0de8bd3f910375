package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.sailbuoy;
import static org.oceanportal.mongo.MissionField.*;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.BsonBinarySubType;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.Mission;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.MissionSort;
import org.oceanportal.model.PageKey;
import org.oceanportal.query.MissionsQuery;

/** Pages by key: every mission once, whatever the order and the size of a page. */
abstract class PagingContract extends QuestionContract {

  private static final MissionsQuery GLIDERS = MissionsQuery.of(Fleet.GLIDERS);

  PagingContract(MissionStatsContract contract) {
    super(contract);
  }

  /** The missions of all pages; each key goes through its text, as in a URL. */
  private List<Mission> allPages(MissionsQuery first) {
    var missions = new ArrayList<Mission>();
    MissionsQuery query = first;
    while (query != null) {
      MissionPage page = stats().missions(query).value();
      assertThat(page.missions()).hasSizeBetween(missions.isEmpty() ? 0 : 1, first.limit());
      missions.addAll(page.missions());
      query = page.next() == null ? null : first.after(PageKey.parse(page.next().toString()));
    }
    return missions;
  }

  private void assertEveryPageSize(MissionsQuery query, int missions) {
    for (MissionSort sort : MissionSort.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        MissionsQuery sorted = query.sortedBy(sort, descending);
        List<Mission> whole = stats().missions(sorted.limit(1000)).value().missions();
        assertThat(whole).hasSize(missions);
        for (int limit = 1; limit <= missions + 1; limit++) {
          assertThat(allPages(sorted.limit(limit)))
              .as("%s, descending %s, %d a page", sort, descending, limit)
              .isEqualTo(whole);
        }
      }
    }
  }

  @Test
  void everyMissionIsOnOnePageOfGliders() {
    given(
        glider("SEA045", 1).with(PROFILES, 5).with(DISTANCE_METRES, 2.5).with(PROJECT, "A"),
        glider("SEA045", 2).with(PROFILES, 5L).with(DISTANCE_METRES, 2.5).with(PROJECT, "Å"),
        glider("SEA045", 2).with(PROFILES, 7.5).with(PROJECT, "").with(COMMENT, "again"),
        glider("Å", 1).without(START).stillAtSea().with(PROJECT, "<b>"),
        glider("SEA045", 3).with(START, "dirty").with(END, "dirty").with(PROFILES, "dirty"),
        glider("SEA045", 3).without(PLATFORM).with(PROFILES, Double.NaN),
        glider("\uD83D\uDE00", 3).without(MISSION).with(DISTANCE_METRES, -1),
        glider("\uFF5E", 3).with(START, NOW).with(END, NOW).with(DISTANCE_METRES, 1e15));
    assertEveryPageSize(GLIDERS, 8);
  }

  @Test
  void everyMissionIsOnOnePageOfSailbuoys() {
    given(
        sailbuoy(999, 1).with(DISTANCE_METRES, 5),
        sailbuoy(2016, 1).with(DISTANCE_METRES, 5),
        sailbuoy(2016, 2).stillAtSea(),
        sailbuoy(2016, 3).without(PLATFORM));
    assertEveryPageSize(MissionsQuery.of(Fleet.SAILBUOYS), 4);
  }

  @Test
  void everyMissionIsOnOnePageWhereAllAreAlike() {
    for (int i = 0; i < 5; i++) {
      given(glider("SEA045", 1).with(COMMENT, "document " + i));
    }
    for (int limit = 1; limit <= 6; limit++) {
      assertThat(allPages(GLIDERS.limit(limit)))
          .as("%d a page", limit)
          .extracting(Mission::comment)
          .containsExactlyInAnyOrder(
              "document 0", "document 1", "document 2", "document 3", "document 4");
    }
  }

  @Test
  void everyMissionIsOnOnePageWhateverItsIdentifier() {
    List<Object> ids =
        List.of(
            0.5,
            1,
            2L,
            Decimal128.parse("2.5"),
            "a",
            "b",
            new Document("platform", "SEA045").append("mission", 1),
            new Document("platform", "SEA045").append("mission", 2),
            new Binary(new byte[] {1}),
            uuid(0x01),
            uuid(0x7F),
            uuid(0x80),
            new ObjectId("6b01c0000ad5414979000000"),
            new ObjectId("ff01c0000ad5414979000000"),
            true,
            new Date(0),
            new Date(1));
    for (Object id : ids) {
      given(glider("SEA045", 1).id(id));
    }
    for (int limit : List.of(1, 2, 5, ids.size())) {
      assertThat(allPages(GLIDERS.limit(limit))).as("%d a page", limit).hasSize(ids.size());
    }
  }

  private static Binary uuid(int first) {
    var bytes = new byte[16];
    bytes[0] = (byte) first;
    return new Binary(BsonBinarySubType.UUID_STANDARD, bytes);
  }

  @Test
  void theLastPageHasNoNextEvenIfItIsFull() {
    given(glider("SEA045", 1), glider("SEA045", 2));
    assertThat(stats().missions(GLIDERS.limit(2)).value().next()).isNull();
    assertThat(stats().missions(GLIDERS.limit(3)).value().next()).isNull();
    assertThat(stats().missions(GLIDERS.limit(1)).value().next()).isNotNull();
  }

  @Test
  void filtersHoldOnEveryPage() {
    for (int mission = 1; mission <= 6; mission++) {
      given(glider(mission % 2 == 0 ? "SEA045" : "SEA067", mission));
    }
    assertThat(allPages(GLIDERS.platform("SEA067").limit(1)))
        .extracting(Mission::mission)
        .containsExactly(1, 3, 5);
  }

  @Test
  void aMissionAddedMeanwhileNeitherRepeatsNorHidesALine() {
    given(glider("SEA045", 2), glider("SEA045", 4), glider("SEA045", 6));
    MissionsQuery query = GLIDERS.sortedBy(MissionSort.PLATFORM, false).limit(2);
    MissionPage first = stats().missions(query).value();
    assertThat(first.missions()).extracting(Mission::mission).containsExactly(2, 4);

    given(glider("SEA045", 1), glider("SEA045", 5));
    MissionPage second = stats().missions(query.after(first.next())).value();
    assertThat(second.missions()).extracting(Mission::mission).containsExactly(5, 6);
    assertThat(second.next()).isNull();
  }

  @Test
  void newMissionsBeforeThePageDoNotShiftItNewestFirst() {
    given(
        glider("SEA045", 1).from("2021-01-01T00:00:00Z"),
        glider("SEA045", 2).from("2022-01-01T00:00:00Z"),
        glider("SEA045", 3).from("2023-01-01T00:00:00Z"));
    MissionPage first = stats().missions(GLIDERS.limit(1)).value();

    given(glider("SEA045", 4).from("2024-01-01T00:00:00Z"));
    assertThat(stats().missions(GLIDERS.after(first.next())).value().missions())
        .extracting(Mission::mission)
        .containsExactly(2, 1);
  }
}
