package org.oceanportal.page.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.oceanportal.Portal;
import org.oceanportal.QueryEvent;
import org.oceanportal.Strategy;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.page.FleetDatabase;
import org.oceanportal.query.Answer;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.PortalException;
import org.oceanportal.query.TotalsQuery;

@Timeout(120)
class WorkLimitTest {

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  @Test
  void whatIsBeyondTheLimitFailsAndWhatComesLaterIsAnswered() throws Exception {
    try (EmbeddedDatabase database = FleetDatabase.filled(0);
        Portal portal = Portal.connect(database.uri()).withListener(this::held)) {
      var limit = new WorkLimit(portal.stats(Strategy.PUSHDOWN), 1, Duration.ZERO);
      CompletableFuture<Answer<FleetTotals>> first =
          CompletableFuture.supplyAsync(() -> limit.totals(TotalsQuery.gliders().inAnyBasin()));
      begun.await();

      assertThatThrownBy(() -> limit.totals(TotalsQuery.sailbuoys()))
          .isInstanceOf(BusyException.class);

      end.countDown();
      assertThat(first.get(1, TimeUnit.MINUTES).value().missions()).isEqualTo(4);
      assertThat(limit.totals(TotalsQuery.sailbuoys()).value().missions()).isEqualTo(1);
    }
  }

  @Test
  void whatIsBeyondTheLimitWaitsForItsTurn() throws Exception {
    try (EmbeddedDatabase database = FleetDatabase.filled(0);
        Portal portal = Portal.connect(database.uri()).withListener(this::held)) {
      MissionStats limit = new WorkLimit(portal.stats(Strategy.PUSHDOWN), 1, Duration.ofMinutes(1));
      CompletableFuture<Answer<FleetTotals>> first =
          CompletableFuture.supplyAsync(() -> limit.totals(TotalsQuery.gliders().inAnyBasin()));
      begun.await();
      CompletableFuture<Answer<FleetTotals>> second =
          CompletableFuture.supplyAsync(() -> limit.totals(TotalsQuery.sailbuoys()));
      end.countDown();

      assertThat(first.get(1, TimeUnit.MINUTES).value().missions()).isEqualTo(4);
      assertThat(second.get(1, TimeUnit.MINUTES).value().missions()).isEqualTo(1);
    }
  }

  @Test
  void aQuestionThatFailedIsUnderWayNoLonger() {
    EmbeddedDatabase database = FleetDatabase.filled(0);
    database.close();
    try (Portal portal =
        Portal.connect(database.uri() + "/?serverSelectionTimeoutMS=50&connectTimeoutMS=500")) {
      MissionStats limit = new WorkLimit(portal.stats(Strategy.PUSHDOWN), 1, Duration.ZERO);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> limit.totals(TotalsQuery.gliders().inAnyBasin()))
            .isInstanceOf(PortalException.class);
      }
    }
  }

  /** A question is over once its listener has been told. */
  private void held(QueryEvent event) {
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
