package org.example;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.oceanportal.Portal;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.model.RecentMission;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.RecentQuery;

/** Recent missions of a database whose collections and fields have other names. */
public final class RecentInMySchema {
  public static void main(String[] arguments) {
    MissionSchema standard = MissionSchema.standard();
    MissionSchema mine =
        standard.withGliders(
            standard.gliders().in("deployments")
                .with(MissionField.PLATFORM, "vehicle.serial")
                .with(MissionField.MISSION, "number")
                .with(MissionField.START, "begin")
                .with(MissionField.END, "finish"));
    try (EmbeddedDatabase database = EmbeddedDatabase.inMemory();
        Portal portal = Portal.connect(database.uri()).withSchema(mine)) {
      portal.database().getCollection("deployments").insertOne(
          new Document("vehicle", new Document("serial", "unit_595"))
              .append("number", 7)
              .append("begin", Instant.now().minusSeconds(86_400)));

      List<RecentMission> recent = portal.stats().recent(RecentQuery.gliders()).value();
      recent.forEach(each -> System.out.println(each.platformSerial() + " since " + each.start()));
    }
  }
}
