package org.oceanportal.page.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.oceanportal.page.answers.PageCache;
import org.oceanportal.page.answers.QueryTimes;
import org.oceanportal.page.settings.PageSettings;
import org.oceanportal.page.speed.SpeedRun;

/** The site: its resources by address, and the parts that every response has. */
public final class Site {

  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration IDLE_AT_THE_END = Duration.ofMillis(50);
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(15);

  private final PageSettings settings;
  private final PageCache stats;
  private final QueryTimes times;
  private final SpeedRun speed;
  private final PrometheusMeterRegistry registry;
  private final Health health;
  private final InstantSource clock;
  private final HostCheck hosts;
  private final String contentSecurityPolicy;

  /**
   * Creates a site.
   *
   * @param settings its settings
   * @param stats the statistics
   * @param times records the time of queries
   * @param speed the comparison of strategies
   * @param registry the metrics it shows
   * @param health receives the result of each query
   * @param clock the source of the current time
   */
  public Site(
      PageSettings settings,
      PageCache stats,
      QueryTimes times,
      SpeedRun speed,
      PrometheusMeterRegistry registry,
      Health health,
      InstantSource clock) {
    this.settings = settings;
    this.stats = stats;
    this.times = times;
    this.speed = speed;
    this.registry = registry;
    this.health = health;
    this.clock = clock;
    this.hosts = new HostCheck(settings.allowedHosts());
    this.contentSecurityPolicy = SecurityHeaders.contentSecurityPolicy(settings.tiles());
  }

  /** Begins to serve; throws what Javalin throws if the port is taken. */
  public Javalin start() {
    return Javalin.start(this::configure);
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    // Our files are compressed once, and tagged; see Body.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.addConnector(this::connector);
    config.jetty.modifyHttpConfiguration(HttpLimits::set);
    config.jetty.threadPool = new QueuedThreadPool(HttpLimits.THREADS);
    var files = new Files();
    var pages =
        new Pages(files.site(settings.branding(), settings.tiles()), settings.synthetic(), health);
    var problems = new Problems(pages);
    config.jetty.modifyServer(server -> configure(server, problems));
    addRoutes(config.routes, files, pages, problems);
  }

  private void configure(Server server, Problems problems) {
    server.setStopTimeout(LAST_ANSWERS.toMillis());
    server.setErrorHandler(new ErrorPages(problems, contentSecurityPolicy));
    HttpLimits.set(server);
    server.insertHandler(new GracefulHandler());
  }

  private Connector connector(Server server, HttpConfiguration http) {
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(LOOPBACK);
    connector.setPort(settings.port());
    HttpLimits.set(connector);
    // When the server ends, idle connections are closed at once.
    connector.setShutdownIdleTimeout(IDLE_AT_THE_END.toMillis());
    return connector;
  }

  private void addRoutes(RoutesConfig routes, Files files, Pages pages, Problems problems) {
    var missions = new Missions(pages, settings.branding(), clock);
    routes.before(this::before);
    routes.after(this::after);
    files.addTo(routes);
    Route.add(routes, "/", Pages.TYPE, new Home(pages, settings.scope(), clock)::show);
    Route.add(routes, "/missions", Pages.TYPE, missions::list);
    Route.add(routes, "/missions/{platform}/{mission}", Pages.TYPE, missions::one);
    Route.add(routes, "/mission", Pages.TYPE, missions::one);
    new Speed(pages, speed, settings.speed(), hosts, clock).addTo(routes);
    new Api(settings.scope(), clock).addTo(routes);
    Route.add(routes, "/health", Api.JSON, health::show);
    Route.add(routes, "/metrics", Metrics.TYPE, new Metrics(registry)::show);
    problems.addTo(routes);
  }

  private void before(Context context) {
    Exchange.begin(context, stats, times);
    SecurityHeaders.of(contentSecurityPolicy).forEach(context::header);
    hosts.check(context);
  }

  private void after(Context context) throws IOException {
    Duration mongo = times.end();
    context.header("Server-Timing", Exchange.of(context).serverTiming(mongo));
    if (context.method().equals(HandlerType.HEAD) && context.resultInputStream() == null) {
      // Otherwise Jetty states the length of the body that HEAD does not have, as if GET's were
      // empty.
      context.res().flushBuffer();
    }
  }
}
