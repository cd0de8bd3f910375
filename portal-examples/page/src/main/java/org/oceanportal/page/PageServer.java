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
import org.oceanportal.page.answers.KeptStats;
import org.oceanportal.page.answers.QueryTimes;
import org.oceanportal.page.settings.PageSettings;
import org.oceanportal.page.speed.SpeedRun;
import org.oceanportal.page.view.HomeAnswers;
import org.oceanportal.page.web.CacheHealth;
import org.oceanportal.page.web.Health;
import org.oceanportal.page.web.Site;
import org.oceanportal.query.Scope;

/**
 * Serves a portal's landing page on 127.0.0.1.
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
  private final KeptStats stats;
  private final SpeedRun speed;

  private PageServer(Javalin javalin, KeptStats stats, SpeedRun speed) {
    this.javalin = javalin;
    this.port = javalin.port();
    this.stats = stats;
    this.speed = speed;
  }

  /**
   * Starts serving. Nothing is asked of the database until somebody visits, unless the settings say
   * so.
   *
   * @param portal what is asked; it is left open when the server is closed, and its listener is
   *     replaced by the page's
   * @param settings how the page is served
   * @return the server, which must be closed
   * @throws IllegalArgumentException if the portal does not know the {@linkplain Portal#address
   *     address} of its database
   * @throws io.javalin.util.JavalinBindException if the port is taken
   */
  public static PageServer start(Portal portal, PageSettings settings) {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    var times = new QueryTimes();
    var cacheHealth = new CacheHealth(settings.kept().trouble());
    var health = new Health(portal.clock(), cacheHealth);
    Portal told = portal.withListener(all(times, health, new QueryMetrics(registry)));
    KeptStats stats = KeptStats.over(told, settings.strategy(), settings.scope(), settings.kept());
    cacheHealth.watch(stats::storeFailures, stats::breakers);
    stats.caches().forEach((name, cache) -> CacheMetrics.bind(registry, cache, name));
    new JvmMemoryMetrics().bindTo(registry);
    if (settings.askAhead() && settings.kept().cache() != StoreKind.NONE) {
      askAhead(stats, settings.scope());
    }
    var speed = new SpeedRun(portal, settings.kept());
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
   * Asks in a thread of its own what the landing page asks. A visitor who comes before the answers
   * waits for them, and asks nothing twice. Whatever becomes of it, the server is none the worse.
   */
  private static void askAhead(KeptStats stats, Scope scope) {
    var asking =
        new Thread(
            () -> {
              try {
                HomeAnswers.ask(stats, scope);
              } catch (RuntimeException notNow) {
                // Who visits asks again, and is told.
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

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** The address of the landing page. */
  public String uri() {
    return "http://127.0.0.1:" + port() + "/";
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
