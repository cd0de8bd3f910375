package org.oceanportal.page;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.oceanportal.Portal;
import org.oceanportal.embedded.EmbeddedDatabase;

/**
 * A fleet of missions that are not simply at sea with a track, at {@link SmallFleet#NOW}.
 *
 * <pre>
 * PLACE M1      live, a box without an extent
 * PACIFIC M1    live, a box across the antimeridian
 * AHEAD M1      live, heard of three hours ahead of the clock
 * RECOVERED M1  complete, ended an hour ago
 * PLANNED M1    starts in a month
 * </pre>
 */
public final class OddFleet {

  private OddFleet() {}

  /** An embedded server with the fleet. */
  public static EmbeddedDatabase served() {
    EmbeddedDatabase server = EmbeddedDatabase.inMemory();
    try (MongoClient client = MongoClients.create(server.uri())) {
      fill(client.getDatabase(Portal.DEFAULT_DATABASE));
    }
    return server;
  }

  private static void fill(MongoDatabase database) {
    database
        .getCollection("glidermissions")
        .insertMany(
            List.of(
                in(glider("PLACE", "2026-05-29", "2026-06-01T04:00:00Z"), 58, 58, 11, 11),
                in(glider("PACIFIC", "2026-05-30", "2026-06-01T03:00:00Z"), 10, 12, 175, -178),
                glider("AHEAD", "2026-05-31", "2026-06-01T15:00:00Z"),
                glider("RECOVERED", "2026-05-20", "2026-06-01T11:00:00Z")
                    .append("is_complete", true),
                glider("PLANNED", "2026-07-01", "2026-08-01T00:00:00Z")));
  }

  private static Document glider(String platform, String day, String end) {
    return new Document("platform_serial", platform)
        .append("mission", 1)
        .append("basin", "Skagerrak")
        .append("start", date(day + "T00:00:00Z"))
        .append("end", date(end));
  }

  private static Document in(
      Document mission, double south, double north, double west, double east) {
    return mission
        .append("lat_min", south)
        .append("lat_max", north)
        .append("lon_min", west)
        .append("lon_max", east);
  }

  private static Date date(String instant) {
    return Date.from(Instant.parse(instant));
  }
}
