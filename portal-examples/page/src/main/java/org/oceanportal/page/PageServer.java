package org.oceanportal.page;

import io.javalin.Javalin;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.oceanportal.Portal;
import org.oceanportal.QueryListener;
import org.oceanportal.cache.StoreKind;
import org.oceanportal.cache.metrics.CacheMetrics;
import org.oceanportal.cache.missions.QueryMetrics;
import org.oceanportal.page.answers.PageCache;
import org.oceanportal.page.answers.QueryTimes;
import org.oceanportal.page.settings.PageSettings;
import org.oceanportal.page.speed.SpeedRun;
import org.oceanportal.page.view.HomeAnswers;
import org.oceanportal.page.web.CacheHealth;
import org.oceanportal.page.web.Health;
import org.oceanportal.page.web.Site;
import org.oceanportal.query.Scope;

/**
 * The server of a portal's landing page on 127.0.0.1.
 *
 * <pre>{@code
 * try (PageServer server = PageServer.start(portal, settings)) {
 *   System.out.println(server.uri());
 *   …
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class PageServer implements AutoCloseable {

  private final Javalin javalin;
  private final int port;
  private final PageCache stats;
  private final SpeedRun speed;

  private PageServer(Javalin javalin, PageCache stats, SpeedRun speed) {
    this.javalin = javalin;
    this.port = javalin.port();
    this.stats = stats;
    this.speed = speed;
  }

  /**
   * Starts serving. Nothing is sent to the database until the first visit, unless the settings say
   * so.
   *
   * @param portal the portal; it is left open when the server is closed, and its listener is
   *     replaced by the page's
   * @param settings the settings of the page
   * @return the server, which must be closed
   * @throws IllegalArgumentException if the portal does not know the {@linkplain Portal#address
   *     address} of its database
   * @throws io.javalin.util.JavalinBindException if the port is taken
   */
  public static PageServer start(Portal portal, PageSettings settings) {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    var times = new QueryTimes();
    var cacheHealth = new CacheHealth(settings.caches().trouble());
    var health = new Health(portal.clock(), cacheHealth);
    Portal observed = portal.withListener(all(times, health, new QueryMetrics(registry)));
    PageCache stats =
        PageCache.over(observed, settings.strategy(), settings.scope(), settings.caches());
    cacheHealth.watch(stats::storeFailures, stats::breakers);
    stats.caches().forEach((name, cache) -> CacheMetrics.bind(registry, cache, name));
    new JvmMemoryMetrics().bindTo(registry);
    if (settings.askAhead() && settings.caches().cache() != StoreKind.NONE) {
      askAhead(stats, settings.scope());
    }
    var speed = new SpeedRun(portal, settings.caches());
    try {
      var site = new Site(settings, stats, times, speed, registry, health, portal.clock());
      return new PageServer(site.start(), stats, speed);
    } catch (RuntimeException e) {
      speed.close();
      stats.close();
      throw e;
    }
  }

  /**
   * Runs the landing page's queries in a thread of their own. A visitor who comes before the
   * answers waits for them, and runs no query twice. Failures are ignored.
   */
  private static void askAhead(PageCache stats, Scope scope) {
    var asking =
        new Thread(
            () -> {
              try {
                HomeAnswers.ask(stats, scope);
              } catch (RuntimeException notNow) {
                // A visit runs the queries again, and shows the error.
              }
            },
            "portal-page-ask-ahead");
    asking.setDaemon(true);
    asking.start();
  }

  private static QueryListener all(QueryListener... listeners) {
    List<QueryListener> each = List.of(listeners);
    return event -> each.forEach(listener -> listener.onCompleted(event));
  }

  /** Returns the port that the server listens on. */
  public int port() {
    return port;
  }

  /** Returns the address of the landing page. */
  public String uri() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /**
   * Invalidates all answers, because missions were changed: the next request queries the database.
   */
  public void invalidateAll() {
    stats.invalidateAll();
  }

  /** Accepts no more requests, answers those it has, and stops. Further calls do nothing. */
  @Override
  public void close() {
    javalin.stop();
    speed.close();
    stats.close();
  }
}
