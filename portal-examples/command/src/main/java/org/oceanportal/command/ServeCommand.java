package org.oceanportal.command;

import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.StoreKind;
import org.oceanportal.command.database.DatabaseException;
import org.oceanportal.command.database.LocalDatabase;
import org.oceanportal.command.database.LocalSample;
import org.oceanportal.command.database.ShutdownAction;
import org.oceanportal.page.PageServer;
import org.oceanportal.page.answers.PageCache;
import org.oceanportal.page.settings.PageSettings;
import org.oceanportal.page.settings.PageSettings.Tiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The subcommand {@code serve}, which serves the landing page. */
@Command(
    name = "serve",
    description = {
      "Serves the landing page on 127.0.0.1, until Ctrl-C. Prints its address.",
      "--strategy loop --cache none serves it as slowly as it used to be.",
      "Visitors of the list and the API may select another scope."
    })
final class ServeCommand implements Callable<Integer> {

  private final Environment environment;
  private final AtomicBoolean synthetic = new AtomicBoolean();

  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final StrategyOption strategy = new StrategyOption();
  @Mixin private final ScopeOption scope = new ScopeOption();
  @Mixin private final CacheFolderOption folder = new CacheFolderOption();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port; 0 for any free one; the default is ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Option(
      names = "--cache",
      paramLabel = "STORE",
      description =
          "The store for answers: none, memory, caffeine, file, ehcache, jcache, or layered (the"
              + " default): memory in front of files.")
  private StoreKind cache = StoreKind.LAYERED;

  @Option(
      names = "--totals-ttl",
      paramLabel = "TIME",
      converter = Words.ToDuration.class,
      description = "The time for which totals are fresh, such as 24h; the default is 1h.")
  private Duration totalsTtl = PageCache.Settings.TOTALS_TTL;

  @Option(
      names = "--recent-ttl",
      paramLabel = "TIME",
      converter = Words.ToDuration.class,
      description = "The time for which all else is fresh, such as 5m; the default is 1m.")
  private Duration recentTtl = PageCache.Settings.RECENT_TTL;

  @Option(
      names = "--allow-speed",
      description = {
        "Lets visitors compare the strategies, which reads all missions several times.",
        "Without --uri they may."
      })
  private boolean allowSpeed;

  @Option(
      names = "--tiles",
      paramLabel = "URL",
      description = {
        "A tile server for the map, such as https://tile.example.org/{z}/{x}/{y}.png. Without it",
        "nothing comes from another host."
      })
  private @Nullable String tiles;

  @Option(
      names = "--tiles-attribution",
      paramLabel = "TEXT",
      description = "The attribution of the tiles; the map shows it.")
  private String attribution = "";

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = {
        "A name under which the page is visited, such as portal.example.org behind a proxy; may be",
        "given again. localhost, 127.0.0.1 and [::1] need no mention, and others are refused."
      })
  private List<String> allowedHosts = List.of();

  @Mixin private final BrandingOptions branding = new BrandingOptions();

  ServeCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    PageCache.Settings caches =
        UsageException.refusing(
            () -> new PageCache.Settings(cache, folder.folder(environment), totalsTtl, recentTtl));
    PageSettings settings = UsageException.refusing(() -> settings(caches));
    warnIfNothingCanBeCached();
    try (OpenPortal open = database.openForQuestions(environment, null, folder);
        var server = new Ending(start(open, settings))) {
      open.local().ifPresent(own -> outlive(open, own, server.page()));
      environment.out().line(server.page().uri());
      environment.out().flush();
      environment.say("the page, until Ctrl-C");
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE;
  }

  private void warnIfNothingCanBeCached() {
    if (cache.usesFiles()) {
      folder
          .obstacle(environment)
          .ifPresent(
              why ->
                  environment.say(
                      "answers cannot be cached in files ("
                          + why
                          + "): correct that, or name another folder with --cache-dir"));
    }
  }

  private void outlive(OpenPortal open, LocalDatabase local, PageServer page) {
    local.letOwnerEnd();
    renewal(open, local, page).start();
  }

  private SampleRenewal renewal(OpenPortal open, LocalDatabase local, PageServer page) {
    return new SampleRenewal(
        local,
        new LocalSample(open.portal().database(), environment::say),
        environment.clock(),
        () -> {
          synthetic.set(open.isSample());
          folder.invalidateAll(environment);
          page.invalidateAll();
        });
  }

  /**
   * The end of the server: requests in progress are answered before the process ends, and before
   * its database is closed.
   */
  private record Ending(PageServer page, ShutdownAction closing) implements AutoCloseable {

    Ending(PageServer page) {
      this(page, new ShutdownAction(page::close));
    }

    @Override
    public void close() {
      closing.close();
    }
  }

  /** Returns the settings, made before a database is, so that wrong ones are refused at once. */
  private PageSettings settings(PageCache.Settings caches) {
    boolean own = database.uri(environment).isEmpty();
    return new PageSettings(
        port,
        strategy.strategy(),
        scope.scope(),
        caches,
        own || allowSpeed,
        true,
        synthetic::get,
        tiles == null ? null : new Tiles(tiles, attribution),
        allowedHosts,
        branding.branding());
  }

  private PageServer start(OpenPortal open, PageSettings settings) {
    synthetic.set(open.isSample());
    try {
      return PageServer.start(open.portal(), settings);
    } catch (JavalinBindException taken) {
      throw new DatabaseException(
          "port " + port + " is not available: give another with --port, or 0 for any free one",
          taken);
    }
  }
}
