package org.oceanportal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.oceanportal.CommandMeter;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.cache.StoreKind;
import org.oceanportal.page.answers.PageCache;
import org.oceanportal.page.settings.Branding;
import org.oceanportal.page.settings.PageSettings;
import org.oceanportal.query.Scope;

class AskAheadTest {

  /** What is at sea and its tracks, and the totals, of two fleets. */
  private static final int QUESTIONS = 6;

  /** Those, and the place of a glider at sea without a track. */
  private static final int COMMANDS = 7;

  @RegisterExtension static final FleetDatabase FLEET = new FleetDatabase();

  private final CountDownLatch questions = new CountDownLatch(QUESTIONS);
  private final AtomicInteger commands = new AtomicInteger();

  @Test
  void theFirstVisitorFindsWhatWasAskedBeforeOrWaitsForIt() throws Exception {
    try (MongoClient client = client();
        PageServer server = served(client, StoreKind.MEMORY)) {
      assertThat(questions.await(1, TimeUnit.MINUTES)).isTrue();

      assertThat(get(server).statusCode()).isEqualTo(200);
      assertThat(commands).hasValue(COMMANDS);
    }
  }

  @Test
  void whatIsNotKeptIsNotAskedAhead() throws Exception {
    try (MongoClient client = client();
        PageServer server = served(client, StoreKind.NONE)) {
      assertThat(get(server).statusCode()).isEqualTo(200);
      assertThat(commands).hasValue(COMMANDS);
    }
  }

  private MongoClient client() {
    CommandListener listener =
        new CommandListener() {
          @Override
          public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("aggregate")) {
              commands.incrementAndGet();
              questions.countDown();
            }
          }
        };
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(FLEET.uri()))
            .addCommandListener(CommandMeter.INSTANCE)
            .addCommandListener(listener)
            .build());
  }

  private static PageServer served(MongoClient client, StoreKind cache) {
    Portal portal = Portal.over(client, Portal.DEFAULT_DATABASE).withClock(() -> SmallFleet.NOW);
    var kept =
        new PageCache.Settings(
            cache,
            TestPage.freshFolder(),
            PageCache.Settings.TOTALS_TTL,
            PageCache.Settings.RECENT_TTL);
    return PageServer.start(
        portal,
        new PageSettings(
            0,
            Strategy.PUSHDOWN,
            Scope.inBasin(),
            kept,
            false,
            true,
            () -> true,
            null,
            List.of(),
            Branding.STANDARD));
  }

  private static HttpResponse<String> get(PageServer server) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(server.uri())).build(), BodyHandlers.ofString());
  }
}
