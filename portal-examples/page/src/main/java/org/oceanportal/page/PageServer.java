package org.oceanportal.page;

import io.javalin.Javalin;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.oceanportal.Portal;
import org.oceanportal.QuestionListener;
import org.oceanportal.cache.StatsSource;
import org.oceanportal.cache.metrics.CacheMetrics;
import org.oceanportal.cache.metrics.QuestionMetrics;
import org.oceanportal.page.answers.KeptStats;
import org.oceanportal.page.answers.QuestionTimes;
import org.oceanportal.page.speed.SpeedRun;
import org.oceanportal.page.web.Health;
import org.oceanportal.page.web.Site;

/**
 * Serves a portal's landing page on 127.0.0.1.
 *
 * <pre>{@code
 * try (PageServer server = PageServer.start(portal, source, settings)) {
 *   System.out.println(server.uri());
 *   …
 * }
 * }</pre>
 *
 * <p>Safe for concurrent use.
 */
public final class PageServer implements AutoCloseable {

  private static final Duration WARM_UP = Duration.ofMinutes(1);

  private final Javalin javalin;
  private final int port;
  private final KeptStats stats;
  private final SpeedRun speed;

  private PageServer(Javalin javalin, KeptStats stats, SpeedRun speed) {
    this.javalin = javalin;
    this.port = javalin.port();
    this.stats = stats;
    this.speed = speed;
  }

  /**
   * Starts serving. Nothing is asked of the database until somebody visits.
   *
   * @param portal what is asked; it is left open when the server is closed, and its listener is
   *     replaced by the page's
   * @param source what the portal's database is called, for the keys of kept answers
   * @param settings how the page is served
   * @return the server, which must be closed
   * @throws io.javalin.util.JavalinBindException if the port is taken
   */
  public static PageServer start(Portal portal, StatsSource source, PageSettings settings) {
    Objects.requireNonNull(source, "source");
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    var times = new QuestionTimes();
    var health = new Health(portal.clock());
    Portal told = portal.withListener(all(times, health, new QuestionMetrics(registry)));
    KeptStats stats =
        KeptStats.over(
            told.stats(settings.strategy()),
            source,
            settings.scope(),
            settings.kept(),
            portal.clock());
    stats.caches().forEach((name, cache) -> CacheMetrics.bind(registry, cache, name));
    new JvmMemoryMetrics().bindTo(registry);
    var speed = new SpeedRun(portal, source, settings.kept());
    try {
      var site = new Site(settings, stats, times, speed, registry, health, portal.clock());
      return new PageServer(site.start(), stats, speed);
    } catch (RuntimeException e) {
      speed.close();
      stats.close();
      throw e;
    }
  }

  private static QuestionListener all(QuestionListener... listeners) {
    List<QuestionListener> each = List.of(listeners);
    return event -> each.forEach(listener -> listener.asked(event));
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** The address of the landing page. */
  public String uri() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /**
   * Asks for the landing page once, so that the first visitor finds its answers kept and need not
   * wait for the database. Whatever becomes of it, the server is none the worse.
   */
  public void warmUp() {
    var request = HttpRequest.newBuilder(URI.create(uri())).timeout(WARM_UP).build();
    try {
      HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    } catch (IOException notNow) {
      // The first visitor waits.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Forgets all answers, because missions were changed: who comes next has the database asked. */
  public void forget() {
    stats.forget();
  }

  /** Takes no more requests, answers those it has, and stops. Closing again does nothing. */
  @Override
  public void close() {
    javalin.stop();
    speed.close();
    stats.close();
  }
}
