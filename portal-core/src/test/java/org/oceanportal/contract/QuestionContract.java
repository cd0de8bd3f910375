package org.oceanportal.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.oceanportal.mongo.MissionField.BASIN;

import java.time.Instant;
import org.oceanportal.model.Fleet;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.MissionStats;

/** What the contracts of the questions share: documents in, an implementation to ask. */
abstract class QuestionContract {

  static final Instant NOW = MissionStatsContract.NOW;

  private final MissionStatsContract contract;

  QuestionContract(MissionStatsContract contract) {
    this.contract = contract;
  }

  /** A rule about a field is none of a schema that has no name for it. */
  final void given(MissionDocument... documents) {
    for (MissionDocument document : documents) {
      assumeTrue(document.isWholeIn(schema()), "the schema has a name for each field");
    }
    contract.database().insert(documents);
  }

  /** What is expected of a field is not of a schema that has no name for it. */
  final void givenNamesFor(Fleet fleet, MissionField... fields) {
    for (MissionField field : fields) {
      assumeTrue(schema().missions(fleet).has(field), "the schema has a name for " + field);
    }
  }

  /** Where no mission names a basin, all of them are asked for instead of those that do. */
  final MissionStats stats() {
    return schema().gliders().has(BASIN) ? contract.stats() : new OfAllBasins(contract.stats());
  }

  final MissionStats statsBy(MissionSchema schema) {
    return contract.statsBy(schema);
  }

  final MissionSchema schema() {
    return contract.setting.schema();
  }

  /** Whether the server is the one in this process. */
  final boolean isEmbedded() {
    return !contract.setting.server().outlivesTheTests();
  }
}
