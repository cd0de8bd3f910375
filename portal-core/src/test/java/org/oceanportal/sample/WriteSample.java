package org.oceanportal.sample;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;

/** Writes a large fleet, in a process that the test gives little memory. */
final class WriteSample {

  private WriteSample() {}

  /** Of a URI and a database. */
  public static void main(String[] args) {
    try (MongoClient client = MongoClients.create(args[0])) {
      SampleFleet.standard(Instant.parse("2026-11-22T12:00:00Z"))
          .withMissions(300)
          .withProfilesPerMission(3_000)
          .withProfileDocumentsOf(0)
          .writeTo(client.getDatabase(args[1]));
    }
  }
}
