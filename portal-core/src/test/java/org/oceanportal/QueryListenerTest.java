package org.oceanportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oceanportal.contract.MissionDocument.glider;
import static org.oceanportal.contract.MissionDocument.profile;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.oceanportal.contract.MissionServer;
import org.oceanportal.contract.MissionServers;
import org.oceanportal.contract.ScratchDatabase;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionKey;
import org.oceanportal.model.Position;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.PortalException;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;

@Tag("contract")
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(MissionServers.class)
class QueryListenerTest {

  private static final MissionKey KEY = new MissionKey("SEA045", 1);

  @Parameter MissionServer server;

  private final List<QueryEvent> events = new ArrayList<>();
  private ScratchDatabase database;
  private Portal portal;

  @BeforeEach
  void open() {
    database = new ScratchDatabase(server, MissionSchema.standard());
    database.insert(glider("SEA045", 1), profile("SEA045", 1, 1), profile("SEA045", 1, 2));
    portal = Portal.connect(server.uri(), database.mongo().getName()).withListener(events::add);
  }

  @AfterEach
  void close() {
    portal.close();
    database.close();
  }

  @Test
  void isToldOfEachQuestionWithItsTimeBytesAndCommands() {
    // The first question finds out, by a command more, what kind of server it is.
    portal.stats().recent(RecentQuery.gliders().inAnyBasin());
    events.clear();
    portal.stats().recent(RecentQuery.gliders().inAnyBasin());
    portal.stats(Strategy.LOOP).totals(TotalsQuery.gliders().inAnyBasin());
    assertThat(events).extracting(QueryEvent::query).containsExactly("recent", "totals");
    assertThat(events)
        .extracting(QueryEvent::strategy)
        .containsExactly(Strategy.PUSHDOWN, Strategy.LOOP);
    assertThat(events).extracting(QueryEvent::commands).containsExactly(1, 1);
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.took()).isPositive();
              assertThat(event.bytes()).isPositive();
              assertThat(event.failure()).isNull();
            });
  }

  @Test
  void aClientThatDoesNotReportLeavesBytesAndCommandsUntold() {
    MongoDatabase own = database.mongo();
    Portal.over(own).withListener(events::add).stats().totals(TotalsQuery.gliders().inAnyBasin());
    assertThat(events)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.commands()).isNull();
              assertThat(event.bytes()).isNull();
            });
  }

  @Test
  void aStreamIsToldOnceWhenItEnds() {
    try (Stream<Position> positions = portal.stats().positions(Fleet.GLIDERS, KEY).value()) {
      assertThat(events).isEmpty();
      assertThat(positions).hasSize(2);
      assertThat(events).hasSize(1);
    }
    assertThat(events).singleElement().extracting(QueryEvent::query).isEqualTo("positions");
  }

  @Test
  void aStreamThatIsNotReadIsToldWhenItIsClosed() {
    portal.stats().positions(Fleet.GLIDERS, KEY).value().close();
    assertThat(events).hasSize(1);
  }

  @Test
  void aFailedQuestionIsToldWithItsFailure() {
    try (Portal nowhere =
        Portal.connect("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100")
            .withListener(events::add)) {
      MissionStats stats = nowhere.stats();
      assertThatThrownBy(() -> stats.recent(RecentQuery.gliders().inAnyBasin()))
          .isInstanceOf(PortalException.class);
    }
    assertThat(events)
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.failure())
                    .isNotNull()
                    .extracting(PortalException::reason)
                    .isEqualTo(PortalException.Reason.UNREACHABLE));
  }

  @Test
  void whatAListenerThrowsDoesNotReachTheCaller() {
    Portal careless =
        portal.withListener(
            event -> {
              throw new IllegalStateException("the listener's own fault");
            });
    assertThat(careless.stats().totals(TotalsQuery.gliders().inAnyBasin()).value().missions())
        .isEqualTo(1);
  }
}
