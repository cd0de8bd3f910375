package org.oceanportal.contract;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.query.MissionStats;

/**
 * Every rule of {@link MissionStats}, on every server and schema. A subclass says how the
 * implementation under test is made, and is done.
 *
 * <p>Each test has an empty database of its own, and its clock stands still at {@link #NOW}.
 */
@Tag("contract")
@ParameterizedClass(name = "{0}")
@ArgumentsSource(Setting.All.class)
public abstract class MissionStatsContract {

  /** The moment of asking. */
  public static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

  @Parameter Setting setting;

  private ScratchDatabase database;
  private MissionStats stats;

  /**
   * The implementation under test.
   *
   * @param database where the missions are
   * @param schema how they are called
   * @param clock what time it is
   * @return the implementation
   */
  protected abstract MissionStats stats(
      MongoDatabase database, MissionSchema schema, InstantSource clock);

  @BeforeEach
  final void open() {
    database = new ScratchDatabase(setting.server(), setting.schema());
    stats = null;
  }

  @AfterEach
  final void close() {
    database.close();
  }

  final ScratchDatabase database() {
    return database;
  }

  /** The implementation under test: one a test, made when it first asks. */
  final MissionStats stats() {
    if (stats == null) {
      stats = statsBy(setting.schema());
    }
    return stats;
  }

  /** Another instance, by another schema. */
  final MissionStats statsBy(MissionSchema schema) {
    return stats(setting.over(database.mongo()), schema, InstantSource.fixed(NOW));
  }

  @Nested
  class Recent extends RecentContract {
    Recent() {
      super(MissionStatsContract.this);
    }
  }

  @Nested
  class InScope extends ScopeContract {
    InScope() {
      super(MissionStatsContract.this);
    }
  }

  @Nested
  class Totals extends TotalsContract {
    Totals() {
      super(MissionStatsContract.this);
    }
  }

  @Nested
  class TotalsOfDirtyData extends DirtyDataContract {
    TotalsOfDirtyData() {
      super(MissionStatsContract.this);
    }
  }

  @Nested
  class TotalsOfAYear extends YearContract {
    TotalsOfAYear() {
      super(MissionStatsContract.this);
    }
  }

  @Nested
  class Times extends TimeContract {
    Times() {
      super(MissionStatsContract.this);
    }
  }

  @Nested
  class CleanData extends CleanDataContract {
    CleanData() {
      super(MissionStatsContract.this);
    }
  }

  @Nested
  class Breakdown extends BreakdownContract {
    Breakdown() {
      super(MissionStatsContract.this);
    }
  }

  @Nested
  class OneMission extends MissionContract {
    OneMission() {
      super(MissionStatsContract.this);
    }
  }

  @Nested
  class Missions extends MissionsContract {
    Missions() {
      super(MissionStatsContract.this);
    }
  }

  @Nested
  class Paging extends PagingContract {
    Paging() {
      super(MissionStatsContract.this);
    }
  }

  @Nested
  class Positions extends PositionsContract {
    Positions() {
      super(MissionStatsContract.this);
    }
  }

  @Nested
  class Tracks extends TracksContract {
    Tracks() {
      super(MissionStatsContract.this);
    }
  }

  @Nested
  class OtherFields extends OtherFieldsContract {
    OtherFields() {
      super(MissionStatsContract.this);
    }
  }
}
