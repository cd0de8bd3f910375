package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oceanportal.Portal;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.query.Answer;
import org.oceanportal.query.ForwardingMissionStats;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.PortalException;
import org.oceanportal.query.PortalException.Reason;
import org.oceanportal.query.TotalsQuery;

class LazyStatsTest {

  private int asked;

  private LazyStats failing(Reason reason) {
    MissionStats stats =
        new ForwardingMissionStats() {
          @Override
          public <A> Answer<A> ask(MissionQuery<A> query) {
            asked++;
            throw new PortalException(query.name(), reason, "no answer", null);
          }

          @Override
          public Answer<Stream<Position>> positions(Fleet fleet, MissionKey key) {
            throw new AssertionError("not asked");
          }
        };
    return new LazyStats(
        () -> new OpenPortal(Portal.connect("mongodb://127.0.0.1:1/"), Optional.empty()),
        portal -> stats);
  }

  private static void askForBothFleets(LazyStats stats) {
    assertThatThrownBy(() -> stats.totals(TotalsQuery.gliders().inAnyBasin()))
        .isInstanceOf(PortalException.class);
    assertThatThrownBy(() -> stats.totals(TotalsQuery.sailbuoys()))
        .isInstanceOf(PortalException.class)
        .hasMessage("totals: no answer");
  }

  @Test
  void aServerThatCannotBeReachedIsWaitedForOnce() {
    try (var stats = failing(Reason.UNREACHABLE)) {
      askForBothFleets(stats);
    }

    assertThat(asked).isEqualTo(1);
  }

  @Test
  void oneThatFailedOtherwiseIsAskedTheNextQuestion() {
    try (var stats = failing(Reason.TIME_LIMIT)) {
      askForBothFleets(stats);
    }

    assertThat(asked).isEqualTo(2);
  }
}
