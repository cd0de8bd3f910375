package org.oceanportal.cache.missions;

import java.time.Duration;
import java.util.Objects;
import org.oceanportal.Portal;
import org.oceanportal.Strategy;
import org.oceanportal.mongo.DatabaseAddress;
import org.oceanportal.mongo.MissionSchema;

/**
 * Where answers come from: part of each of their keys, so that those of different databases,
 * schemas or strategies never meet. It holds no credentials.
 *
 * @param hosts the servers, as a {@link DatabaseAddress} has them
 * @param database the database
 * @param schema a short text for how its collections and fields are called, and for the rules that
 *     a portal was set to
 * @param strategy how questions are answered
 */
public record StatsSource(String hosts, String database, String schema, Strategy strategy) {

  /** Checks that no component is null. */
  public StatsSource {
    Objects.requireNonNull(hosts, "hosts");
    Objects.requireNonNull(database, "database");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(strategy, "strategy");
  }

  /**
   * Returns the source that a portal is.
   *
   * @param portal the portal
   * @param strategy how questions are answered
   * @return the source
   * @throws IllegalArgumentException if the portal does not know the address of its database: one
   *     {@linkplain Portal#over(com.mongodb.client.MongoDatabase) over a database} that was given
   *     none
   */
  public static StatsSource of(Portal portal, Strategy strategy) {
    DatabaseAddress address = portal.address().orElseThrow(StatsSource::noAddress);
    return of(address, portal.schema(), portal.longestMission(), strategy);
  }

  private static IllegalArgumentException noAddress() {
    return new IllegalArgumentException(
        "portal must know the address of its database but was made over a MongoDatabase: make it"
            + " by Portal.over(client, name), or add withAddress");
  }

  /**
   * Returns the source that a portal will be that is not open yet, with the standard {@linkplain
   * Portal#DEFAULT_LONGEST_MISSION longest mission}.
   *
   * @param address which database
   * @param schema how its collections and fields are called
   * @param strategy how questions are answered
   * @return the source
   */
  public static StatsSource of(DatabaseAddress address, MissionSchema schema, Strategy strategy) {
    return of(address, schema, Portal.DEFAULT_LONGEST_MISSION, strategy);
  }

  private static StatsSource of(
      DatabaseAddress address, MissionSchema schema, Duration longestMission, Strategy strategy) {
    String rules =
        longestMission.equals(Portal.DEFAULT_LONGEST_MISSION)
            ? ""
            : ", missions up to " + longestMission;
    return new StatsSource(address.hosts(), address.database(), nameOf(schema) + rules, strategy);
  }

  private static String nameOf(MissionSchema schema) {
    return schema.equals(MissionSchema.standard())
        ? "standard"
        : KeyText.shortHash(KeyText.of(schema));
  }
}
