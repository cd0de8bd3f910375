package org.example.plain;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.oceanportal.cache.Cached;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.query.PortalException;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import tools.jackson.databind.json.JsonMapper;

/** The fleet's figures in a Javalin application. */
public final class FleetRoutes {

  private static final JsonMapper JSON = new JsonMapper();

  private FleetRoutes() {}

  /** Adds {@code /fleet/totals} and {@code /fleet/recent} to {@code config.routes}. */
  public static void add(RoutesConfig routes, CachedMissionStats stats) {
    routes.get("/fleet/totals", http -> send(http, stats.ask(TotalsQuery.gliders()).cached()));
    routes.get("/fleet/recent", http -> send(http, stats.ask(RecentQuery.gliders()).cached()));
    routes.exception(
        PortalException.class,
        (failure, http) ->
            http.status(HttpStatus.SERVICE_UNAVAILABLE).result("" + failure.getMessage()));
  }

  private static void send(Context http, Cached<?> answer) {
    http.header("Cache-Control", FleetCache.cacheControl(answer))
        .contentType("application/json")
        .result(JSON.writeValueAsBytes(answer.value()));
  }
}
