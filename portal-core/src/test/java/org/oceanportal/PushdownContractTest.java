package org.oceanportal;

import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import org.oceanportal.contract.MissionStatsContract;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.MissionStats;

class PushdownContractTest extends MissionStatsContract {

  @Override
  protected MissionStats stats(MongoDatabase database, MissionSchema schema, InstantSource clock) {
    return Portal.over(database).withSchema(schema).withClock(clock).stats(Strategy.PUSHDOWN);
  }
}
