package org.oceanportal.page;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * A fleet that is few enough to know what each page must say of it at {@link #NOW}.
 *
 * <pre>
 * SEA045 M1    2025, 10 days, Bornholm Basin, complete, 101 profiles, 1000.5 km
 * SEA045 M2    live, Skagerrak, heard of an hour ago; four fixes, of which one is at (0, 0)
 * {@link #HOSTILE} M7  live, heard of 8 hours ago; one fix; HTML wherever a text can be
 * SEA067 M9    live, heard of 20 hours ago; no fix, but an area
 * {@link #PACIFIC} M1  2024, 5 days, no basin, complete; two fixes, one on each side of 180°
 * SB2016 M4    a live sailbuoy, heard of 6 hours ago; three fixes, of which one is NaN
 * </pre>
 */
public final class SmallFleet {

  /** When the fleet is looked at. */
  public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  /** A platform whose name would run in a page that does not know what it is doing. */
  public static final String HOSTILE = "<img src=x onerror=\"alert('1')\">&'\"";

  /** A platform that crossed the antimeridian on its only mission. */
  public static final String PACIFIC = "SP050";

  /** Missions at sea that have a fix. */
  public static final int ON_THE_MAP = 3;

  /** Missions at sea. */
  public static final int AT_SEA = 4;

  private SmallFleet() {}

  /** Puts the fleet into an empty database. */
  public static void fill(MongoDatabase database) {
    database
        .getCollection("glidermissions")
        .insertMany(
            List.of(
                glider("SEA045", 1, "2025-03-01T00:00:00Z", "2025-03-11T00:00:00Z")
                    .append("basin", "Bornholm Basin")
                    .append("is_complete", true)
                    .append("project", "SAMBA")
                    .append("project_url", "https://example.org/samba?a=1&b=2")
                    .append("total_profiles", 101)
                    .append("total_distance_m", 1_000_500.0)
                    .append("total_depth", 5_000)
                    .append("total_data_points", 10_000_000_000L)
                    .append("variables", List.of("temperature", "salinity")),
                glider("SEA045", 2, "2026-05-30T12:00:00Z", "2026-06-01T11:00:00Z")
                    .append("basin", "Skagerrak")
                    .append("project", "SAMBA")
                    .append("total_profiles", 20)
                    .append("total_distance_m", 200_000.0),
                glider(HOSTILE, 7, "2026-05-29T00:00:00Z", "2026-06-01T04:00:00Z")
                    .append("basin", "Kattegat<br>")
                    .append("project", "\"><script>alert(2)</script>")
                    .append("project_url", "javascript:alert(3)")
                    .append("comment", "</script><script>alert(4)</script>")
                    .append("total_profiles", 2),
                glider(PACIFIC, 1, "2024-03-01T00:00:00Z", "2024-03-06T00:00:00Z")
                    .append("is_complete", true),
                glider("SEA067", 9, "2026-05-28T00:00:00Z", "2026-05-31T16:00:00Z")
                    .append("basin", "Kattegat")
                    .append("lat_min", 56.5)
                    .append("lat_max", 57.25)
                    .append("lon_min", 11.0)
                    .append("lon_max", 11.75)));
    database
        .getCollection("sailbuoymissions")
        .insertOne(
            new Document("sailbuoy", 2016)
                .append("mission", 4)
                .append("start", date("2026-05-31T00:00:00Z"))
                .append("end", date("2026-06-01T06:00:00Z"))
                .append("total_distance_m", 50_000.0)
                .append("lat", Arrays.asList(58.0, Double.NaN, 58.5))
                .append("lon", Arrays.asList(10.0, 10.2, 10.5)));
    database
        .getCollection("profiles")
        .insertMany(
            List.of(
                profile("SEA045", 2, 1, 58.0, 11.1, "2026-05-30T12:00:00Z"),
                profile("SEA045", 2, 2, 0.0, 0.0, "2026-05-30T18:00:00Z"),
                profile("SEA045", 2, 3, 58.1, 11.2, "2026-05-31T12:00:00Z"),
                profile("SEA045", 2, 4, 58.2, 11.3, "2026-06-01T11:00:00Z"),
                profile(PACIFIC, 1, 1, 10.0, 179.0, "2024-03-01T00:00:00Z"),
                profile(PACIFIC, 1, 2, 12.0, -178.5, "2024-03-06T00:00:00Z"),
                profile(HOSTILE, 7, 1, 57.0, 11.5, "2026-06-01T04:00:00Z")));
  }

  private static Document glider(String platform, int mission, String start, String end) {
    return new Document("platform_serial", platform)
        .append("mission", mission)
        .append("start", date(start))
        .append("end", date(end));
  }

  private static Document profile(
      String platform, int mission, int number, double lat, double lon, String time) {
    return new Document("platform_serial", platform)
        .append("mission", mission)
        .append("number", number)
        .append("lat", lat)
        .append("lon", lon)
        .append("time", date(time))
        .append("max_depth", 50.5);
  }

  private static Date date(String instant) {
    return Date.from(Instant.parse(instant));
  }
}
