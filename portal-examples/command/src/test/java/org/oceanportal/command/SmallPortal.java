package org.oceanportal.command;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.oceanportal.embedded.EmbeddedDatabase;

/**
 * A database with three glider missions and a sailbuoy's: few enough to know what each answer must
 * be.
 *
 * <pre>
 * SEA045 M1   2025, 10 days, Bornholm Basin, complete, 101 profiles, 1000.5 km
 * SEA045 M2   live on 2026-06-01, Skagerrak and Åland Sea, 20 profiles, 200 km
 * SEA078 M3   2026, no basin, 2 profiles, project with HTML in its name
 * SB2016 M4   live on 2026-06-01, three fixes of which one is NaN
 * </pre>
 */
final class SmallPortal implements BeforeAllCallback, AfterAllCallback {

  private EmbeddedDatabase server;
  private MongoClient client;

  @Override
  public void beforeAll(ExtensionContext context) {
    server = EmbeddedDatabase.inMemory();
    client = MongoClients.create(server.uri());
    fill(database());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    client.close();
    server.close();
  }

  Shell shell() {
    return Shell.on(uri());
  }

  String uri() {
    return server.uri();
  }

  MongoDatabase database() {
    return client.getDatabase("portal");
  }

  MongoClient client() {
    return client;
  }

  static void fill(MongoDatabase database) {
    database
        .getCollection("glidermissions")
        .insertMany(
            List.of(
                glider("SEA045", 1, "2025-03-01T00:00:00Z", "2025-03-11T00:00:00Z")
                    .append("basin", "Bornholm Basin")
                    .append("is_complete", true)
                    .append("project", "SAMBA")
                    .append("total_profiles", 101)
                    .append("total_distance_m", 1_000_500.0)
                    .append("total_depth", 5_000)
                    .append("total_data_points", 10_000_000_000L)
                    .append("variables", List.of("temperature", "salinity")),
                glider("SEA045", 2, "2026-05-30T12:00:00Z", "2026-06-01T11:00:00Z")
                    .append("basin", "Skagerrak, Åland Sea")
                    .append("project", "SAMBA")
                    .append("total_profiles", 20)
                    .append("total_distance_m", 200_000.0)
                    .append("total_depth", 1_000)
                    .append("total_data_points", 500),
                glider("SEA078", 3, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")
                    .append("basin", " ")
                    .append("project", "<b>Q\u001B[31m</b>")
                    .append("total_profiles", 2)));
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
        .insertMany(List.of(profile(2, 58.1, 11.2), profile(1, 58.0, 11.1)));
  }

  private static Document glider(String platform, int mission, String start, String end) {
    return new Document("platform_serial", platform)
        .append("mission", mission)
        .append("start", date(start))
        .append("end", date(end));
  }

  private static Document profile(int number, double lat, double lon) {
    return new Document("platform_serial", "SEA045")
        .append("mission", 2)
        .append("number", number)
        .append("lat", lat)
        .append("lon", lon)
        .append("time", date("2026-05-30T12:00:00Z"))
        .append("max_depth", 50.5);
  }

  private static Date date(String instant) {
    return Date.from(Instant.parse(instant));
  }
}
