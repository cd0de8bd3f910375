package org.oceanportal.contract;

import java.time.Instant;
import org.oceanportal.MissionStats;
import org.oceanportal.mongo.MissionSchema;

/** What the contracts of the questions share: documents in, an implementation to ask. */
abstract class QuestionContract {

  static final Instant NOW = MissionStatsContract.NOW;

  private final MissionStatsContract contract;

  QuestionContract(MissionStatsContract contract) {
    this.contract = contract;
  }

  final void given(MissionDocument... documents) {
    contract.database().insert(documents);
  }

  final MissionStats stats() {
    return contract.stats();
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
