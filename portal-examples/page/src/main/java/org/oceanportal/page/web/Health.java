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
 * How the server is: it is up, since it answers, and the database is as the last question found it.
 * Asking for it asks the database nothing. Thread-safe.
 */
public final class Health implements QueryListener {

  private static final String DEGRADED = "degraded";

  private final InstantSource clock;
  private final Supplier<String> cache;
  private volatile Document last = new Document("up", "not asked yet", null, null, "");

  /**
   * Nothing has been asked yet.
   *
   * @param clock what now is
   * @param cache says how the cache is, without asking for anything
   */
  public Health(InstantSource clock, Supplier<String> cache) {
    this.clock = clock;
    this.cache = cache;
  }

  /**
   * What {@code /health} says. The names are an interface.
   *
   * @param status up, or degraded while the database does not answer
   * @param database how it fared: answers, unreachable, not_allowed, time_limit or failed
   * @param question the last question it was asked
   * @param at when that was
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

  /** Whether the database did not answer the last question. */
  boolean isDegraded() {
    return last.status().equals(DEGRADED);
  }

  void show(Context context) {
    byte[] json = Json.compact(last.withCache(cache.get())).getBytes(StandardCharsets.UTF_8);
    context.header("Cache-Control", "no-store");
    context.contentType(Api.JSON).result(json);
  }
}
