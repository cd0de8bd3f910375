package org.example.fleet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.Cached;
import org.oceanportal.cache.missions.CachedMissionStats;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.RecentMission;
import org.oceanportal.query.PortalException;
import org.oceanportal.query.RecentQuery;
import org.oceanportal.query.TotalsQuery;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The fleet's figures over HTTP: {@code /totals}, {@code /totals?year=2026}, {@code /recent}. */
@SpringBootApplication
public class FleetApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(FleetApplication.class, arguments);
  }

  @RestController
  record Figures(CachedMissionStats stats) {

    @GetMapping("/totals")
    ResponseEntity<FleetTotals> totals(@RequestParam(required = false) @Nullable Integer year) {
      return response(stats.ask(TotalsQuery.gliders().year(year)).cached());
    }

    @GetMapping("/recent")
    ResponseEntity<List<RecentMission>> recent() {
      return response(stats.ask(RecentQuery.gliders()).cached());
    }

    private static <T> ResponseEntity<T> response(Cached<T> answer) {
      return ResponseEntity.ok().lastModified(answer.computedAt()).body(answer.value());
    }

    @ExceptionHandler({IllegalArgumentException.class, TypeMismatchException.class})
    ProblemDetail refused(Exception failure) {
      return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail failed(PortalException failure) {
      return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, failure.getMessage());
    }
  }
}
