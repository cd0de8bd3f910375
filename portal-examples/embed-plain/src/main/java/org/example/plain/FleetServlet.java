package org.example.plain;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.oceanportal.cache.Cached;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.query.PortalException;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import tools.jackson.databind.json.JsonMapper;

/** The fleet's figures in a servlet container: {@code …/totals} and {@code …/recent}. */
public final class FleetServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = new JsonMapper();

  private final transient CachedMissionStats stats;

  public FleetServlet(CachedMissionStats stats) {
    this.stats = Objects.requireNonNull(stats, "stats");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      switch (Objects.requireNonNullElse(request.getPathInfo(), "")) {
        case "/totals" -> send(response, stats.ask(TotalsQuery.gliders()).cached());
        case "/recent" -> send(response, stats.ask(RecentQuery.gliders()).cached());
        default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
    } catch (PortalException failure) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, failure.getMessage());
    }
  }

  private static void send(HttpServletResponse response, Cached<?> answer) throws IOException {
    response.setHeader("Cache-Control", FleetCache.cacheControl(answer));
    response.setContentType("application/json");
    response.getOutputStream().write(JSON.writeValueAsBytes(answer.value()));
  }
}
