package org.oceanportal.internal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.mongo.DatabaseAddress;
import org.oceanportal.mongo.MissionSchema;

/**
 * Where questions are asked.
 *
 * @param database the portal's database
 * @param schema how its collections and fields are called
 * @param clock what now is
 * @param maxTime how long the server may work on one command
 * @param longestMission how long a mission can last
 * @param server the database's server
 * @param address which database it is; null if that is not known
 */
public record Source(
    MongoDatabase database,
    MissionSchema schema,
    InstantSource clock,
    Duration maxTime,
    Duration longestMission,
    KnownServer server,
    @Nullable DatabaseAddress address) {

  /** A collection, its documents read alike whatever the codecs of the client. */
  public MongoCollection<Document> collection(String name) {
    return StoredDocuments.in(database, name);
  }

  /** Now, to the millisecond: the database's dates have no more. */
  public Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  /** What a question about an instant is told for; null for now. */
  public Moment moment(@Nullable Instant at) {
    Instant now = now();
    return new Moment(at == null ? now : at, now, longestMission);
  }

  /** The same with other names. */
  public Source withSchema(MissionSchema other) {
    return new Source(database, other, clock, maxTime, longestMission, server, address);
  }

  /** The same with another clock. */
  public Source withClock(InstantSource other) {
    return new Source(database, schema, other, maxTime, longestMission, server, address);
  }

  /** The same with another time limit. */
  public Source withMaxTime(Duration other) {
    return new Source(database, schema, clock, other, longestMission, server, address);
  }

  /** The same with another bound on how long a mission can last. */
  public Source withLongestMission(Duration other) {
    return new Source(database, schema, clock, maxTime, other, server, address);
  }

  /** The same under another address. */
  public Source withAddress(DatabaseAddress other) {
    return new Source(database, schema, clock, maxTime, longestMission, server, other);
  }
}
