package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oceanportal.internal.KnownServer;
import org.oceanportal.model.Fleet;
import org.oceanportal.mongo.MissionSchema;

/** What is remembered of the missions that are stored. */
class KnownMissionsTest extends ImportTestBase {

  private Target target() {
    return new Target(
        collection(),
        MissionSchema.standard().missions(Fleet.GLIDERS),
        Fleet.GLIDERS,
        new KnownServer(database()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 6, 100})
  void allMissionsAreReadWhateverFitsIntoAPage(int page) {
    IntStream.rangeClosed(1, 5)
        .forEach(
            number ->
                collection()
                    .insertOne(new Document("platform_serial", "S1").append("mission", number)));
    KnownMissions missions = KnownMissions.read(target(), page);
    assertThat(IntStream.rangeClosed(1, 5).mapToObj(number -> missions.numbered("S1", number)))
        .doesNotContainNull();
    assertThat(missions.numbered("S1", 6)).isNull();
  }

  @Test
  void theGreatestNumberIsFollowedByTheLeastThatIsFree() {
    collection().insertOne(new Document("platform_serial", "S1").append("mission", 1));
    collection()
        .insertOne(new Document("platform_serial", "S1").append("mission", Integer.MAX_VALUE));
    KnownMissions missions = KnownMissions.read(target());
    assertThat(missions.freeNumber(new KnownMission("S1", null, true))).isEqualTo(2);
    assertThat(missions.freeNumber(new KnownMission("S2", null, true))).isEqualTo(1);
  }
}
