package org.oceanportal.indexes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.oceanportal.contract.MissionServer;
import org.oceanportal.contract.MissionServers;
import org.oceanportal.contract.ScratchDatabase;
import org.oceanportal.mongo.MissionSchema;

@Tag("contract")
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(MissionServers.class)
class LeftoversTest {

  @Parameter MissionServer server;

  private ScratchDatabase database;
  private Leftovers leftovers;

  @BeforeEach
  void open() {
    database = new ScratchDatabase(server, MissionSchema.standard());
    leftovers = new Leftovers(database.mongo());
    insert("glidermissions", new Document("mission", 1));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aDatabaseThatNeverHadSummariesHasNoLeftovers() {
    assertThat(leftovers.find()).isEmpty();
    assertThat(leftovers.drop()).isEmpty();
  }

  @Test
  void summariesAndTheirStatesAreDroppedAndNothingElse() {
    insertSummaries();
    assertThat(leftovers.find()).containsExactly("portal_summaries", "portal_summary_missions");

    assertThat(leftovers.drop()).containsExactly("portal_summaries", "portal_summary_missions");
    assertThat(leftovers.find()).isEmpty();
    assertThat(database.mongo().getCollection("glidermissions").countDocuments()).isEqualTo(1);
  }

  @Test
  void findingDropsNothing() {
    insertSummaries();
    leftovers.find();
    assertThat(database.mongo().getCollection("portal_summaries").countDocuments()).isEqualTo(1);
  }

  @Test
  void collectionsOfOthersWithSuchNamesAreLeftAlone() {
    insert("portal_summaries", new Document("text", "a summary of the portal"));
    insert("portal_summary_2024", new Document("text", "another"));
    assertThat(leftovers.find()).isEmpty();
  }

  private void insertSummaries() {
    insert("portal_summaries", new Document("_id", "missions x").append("collection", "missions"));
    insert(
        "portal_summary_missions",
        new Document("generation", new ObjectId())
            .append("summary", "missions x")
            .append("made", new Date(0)));
  }

  private void insert(String collection, Document document) {
    database.mongo().getCollection(collection).insertOne(document);
  }
}
