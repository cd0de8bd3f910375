package org.oceanportal.page.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.QueryEvent;
import org.oceanportal.QueryListener;
import org.oceanportal.query.PortalException;
import org.oceanportal.views.Names;
import org.oceanportal.views.output.Json;

/**
 * The health of the server: it is up, since it answers, and the database is in the state that the
 * last query found. Reading it sends nothing to the database. Thread-safe.
 */
public final class Health implements QueryListener {

  private static final String DEGRADED = "degraded";

  private final InstantSource clock;
  private final Supplier<String> cache;
  private volatile Document last = new Document("up", "not asked yet", null, null, "");

  /**
   * Creates the health of a server without any query yet.
   *
   * @param clock the source of the current time
   * @param cache describes the cache's health, without accessing it
   */
  public Health(InstantSource clock, Supplier<String> cache) {
    this.clock = clock;
    this.cache = cache;
  }

  /**
   * The document of {@code /health}. The names are an interface.
   *
   * @param status up, or degraded while the database does not answer
   * @param database its state: answers, unreachable, not_allowed, time_limit or failed
   * @param question the last query
   * @param at the time of that
   * @param cache works, or what is wrong with it
   */
  record Document(
      String status,
      String database,
      @Nullable String question,
      @Nullable Instant at,
      String cache) {

    Document withCache(String how) {
      return new Document(status, database, question, at, how);
    }
  }

  @Override
  public void onCompleted(QueryEvent event) {
    PortalException failure = event.failure();
    last =
        new Document(
            failure == null ? "up" : DEGRADED,
            failure == null ? "answers" : Names.of(failure.reason()),
            event.query(),
            clock.instant(),
            "");
  }

  /** Returns whether the database did not answer the last query. */
  boolean isDegraded() {
    return last.status().equals(DEGRADED);
  }

  void show(Context context) {
    byte[] json = Json.compact(last.withCache(cache.get())).getBytes(StandardCharsets.UTF_8);
    context.header("Cache-Control", "no-store");
    context.contentType(Api.JSON).result(json);
  }
}
