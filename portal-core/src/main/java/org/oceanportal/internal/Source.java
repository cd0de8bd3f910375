package org.oceanportal.internal;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.oceanportal.mongo.MissionSchema;

/**
 * Where questions are asked.
 *
 * @param database the portal's database
 * @param schema how its collections and fields are called
 * @param clock what now is
 * @param maxTime how long the server may work on one command
 */
public record Source(
    MongoDatabase database, MissionSchema schema, InstantSource clock, Duration maxTime) {

  /** Now, to the millisecond: the database's dates have no more. */
  public Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
