package org.oceanportal.page;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.oceanportal.CommandMeter;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.cache.StoreKind;
import org.oceanportal.page.answers.PageCache;
import org.oceanportal.page.settings.Branding;
import org.oceanportal.page.settings.PageSettings;
import org.oceanportal.query.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page over real HTTP, with a clock that the test moves and a count of what was asked. */
public final class TestPage implements AutoCloseable {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Queue<String> commands = new ConcurrentLinkedQueue<>();
  private final MongoClient client;
  private final PageServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile Instant now = SmallFleet.NOW;
  private volatile boolean synthetic = true;

  private TestPage(String uri, Options options) {
    var address = new ConnectionString(uri);
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyToClusterSettings(
                    cluster -> cluster.serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
                .applyConnectionString(address)
                .addCommandListener(CommandMeter.INSTANCE)
                .addCommandListener(
                    new CommandListener() {
                      @Override
                      public void commandStarted(CommandStartedEvent event) {
                        // What kind of server it is, is asked once, and is no question of the page.
                        if (!event.getCommandName().equals("buildInfo")) {
                          commands.add(event.getCommandName());
                        }
                      }
                    })
                .build());
    String named = address.getDatabase();
    String database = named == null ? Portal.DEFAULT_DATABASE : named;
    Portal portal = Portal.over(client, database).withClock(() -> now);
    var kept =
        new PageCache.Settings(
            options.cache(),
            options.folder(),
            PageCache.Settings.TOTALS_TTL,
            PageCache.Settings.RECENT_TTL);
    server =
        PageServer.start(
            portal,
            new PageSettings(
                0,
                Strategy.PUSHDOWN,
                options.scope(),
                kept,
                options.speed(),
                false,
                () -> synthetic,
                null,
                options.hosts(),
                options.branding()));
  }

  /** What a page is made of, but for its database. */
  private record Options(
      StoreKind cache,
      Path folder,
      Scope scope,
      boolean speed,
      List<String> hosts,
      Branding branding) {

    static Options of(StoreKind cache, Path folder) {
      return new Options(cache, folder, Scope.inBasin(), true, List.of(), Branding.STANDARD);
    }

    static Options inMemory() {
      return of(StoreKind.MEMORY, freshFolder());
    }
  }

  /** A page whose answers are kept in memory. */
  public static TestPage on(String uri) {
    return new TestPage(uri, Options.inMemory());
  }

  /** A page whose answers are kept in a store. */
  public static TestPage on(String uri, StoreKind cache) {
    return on(uri, cache, freshFolder());
  }

  /** A page whose answers are kept in a folder, which may know some already. */
  public static TestPage on(String uri, StoreKind cache, Path folder) {
    return new TestPage(uri, Options.of(cache, folder));
  }

  /** A page of some gliders. */
  public static TestPage in(Scope scope, String uri) {
    Options base = Options.inMemory();
    return new TestPage(
        uri, new Options(base.cache(), base.folder(), scope, true, base.hosts(), base.branding()));
  }

  /** A page on which nobody may measure. */
  public static TestPage withoutSpeed(String uri) {
    Options base = Options.inMemory();
    return new TestPage(
        uri,
        new Options(
            base.cache(), base.folder(), base.scope(), false, base.hosts(), base.branding()));
  }

  /** A page that answers under other names too. */
  public static TestPage named(String host, String uri) {
    Options base = Options.inMemory();
    return new TestPage(
        uri,
        new Options(
            base.cache(), base.folder(), base.scope(), true, List.of(host), base.branding()));
  }

  /** A page that presents itself in its own way. */
  public static TestPage branded(Branding branding, String uri) {
    Options base = Options.inMemory();
    return new TestPage(
        uri, new Options(base.cache(), base.folder(), base.scope(), true, List.of(), branding));
  }

  /** A folder that nobody has used. */
  public static Path freshFolder() {
    return Path.of("target", "test-cache", UUID.randomUUID().toString()).toAbsolutePath();
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** From now on the fleet is not made up any more. */
  public void hasRealMissions() {
    synthetic = false;
    server.invalidateAll();
  }

  /** The names of the commands that the database was sent, but the one what server it is. */
  public Queue<String> commands() {
    return commands;
  }

  public PageServer server() {
    return server;
  }

  public URI uri(String path) {
    return URI.create(server.uri()).resolve(path);
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public HttpResponse<String> head(String path) {
    return send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
  }

  public HttpResponse<String> post(String path, String... headers) {
    return send(request(path, headers).POST(HttpRequest.BodyPublishers.noBody()));
  }

  public HttpResponse<String> put(String path) {
    return send(request(path).PUT(HttpRequest.BodyPublishers.noBody()));
  }

  public JsonNode json(String path) {
    return MAPPER.readTree(get(path).body());
  }

  public CompletableFuture<HttpResponse<String>> getAsync(String path) {
    return http.sendAsync(request(path).GET().build(), BodyHandlers.ofString());
  }

  public HttpResponse<byte[]> bytes(String path, String... headers) {
    try {
      return http.send(request(path, headers).GET().build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(1));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
