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
 * The database of the queries, with its settings.
 *
 * @param database the portal's database
 * @param schema the names of its collections and fields
 * @param clock the source of the current time
 * @param maxTime the time that the server may work on one command
 * @param longestMission how long a mission can last
 * @param server the database's server
 * @param address the database's address; null if it is unknown
 */
public record Source(
    MongoDatabase database,
    MissionSchema schema,
    InstantSource clock,
    Duration maxTime,
    Duration longestMission,
    KnownServer server,
    @Nullable DatabaseAddress address) {

  /** Returns a collection whose documents are read alike whatever the codecs of the client. */
  public MongoCollection<Document> collection(String name) {
    return StoredDocuments.in(database, name);
  }

  /** Returns the current time, to the millisecond: the database's dates have no more. */
  public Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  /** Returns the moment of a query's instant; null for now. */
  public Moment moment(@Nullable Instant at) {
    Instant now = now();
    return new Moment(at == null ? now : at, now, longestMission);
  }

  /** Returns this source with other names. */
  public Source withSchema(MissionSchema other) {
    return new Source(database, other, clock, maxTime, longestMission, server, address);
  }

  /** Returns this source with another clock. */
  public Source withClock(InstantSource other) {
    return new Source(database, schema, other, maxTime, longestMission, server, address);
  }

  /** Returns this source with another time limit. */
  public Source withMaxTime(Duration other) {
    return new Source(database, schema, clock, other, longestMission, server, address);
  }

  /** Returns this source with another bound on how long a mission can last. */
  public Source withLongestMission(Duration other) {
    return new Source(database, schema, clock, maxTime, other, server, address);
  }

  /** Returns this source with another address. */
  public Source withAddress(DatabaseAddress other) {
    return new Source(database, schema, clock, maxTime, longestMission, server, other);
  }
}
