package org.oceanportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oceanportal.embedded.EmbeddedDatabaseException.Reason.FILE_IN_USE;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database file between two processes. */
class TwoProcessesTest {

  private static final int LAST_BEFORE_THE_KILL = 1_500;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void choose() {
    file = folder.resolve("portal.db");
  }

  @Test
  void aFileThatAnotherProcessHasOpenIsInUse() throws Exception {
    try (OtherProcess other = OtherProcess.start("open", file)) {
      assertThat(other.line()).startsWith("mongodb://127.0.0.1:");
      byte[] before = Files.readAllBytes(file);

      assertThatThrownBy(() -> EmbeddedDatabase.inFile(file))
          .isInstanceOfSatisfying(
              EmbeddedDatabaseException.class, e -> assertThat(e.reason()).isEqualTo(FILE_IN_USE))
          .hasMessageContaining("portal.db is open elsewhere");
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
  }

  /** A second channel on a file, closed, would take the lock of the first with it. */
  @Test
  void anotherProcessIsKeptOutEvenAfterThisOneTriedTwice() throws Exception {
    try (EmbeddedDatabase first = EmbeddedDatabase.inFile(file)) {
      assertThatThrownBy(() -> EmbeddedDatabase.inFile(file))
          .isInstanceOf(EmbeddedDatabaseException.class);
      try (OtherProcess other = OtherProcess.start("open", file)) {
        assertThat(other.line()).isEqualTo(FILE_IN_USE.name());
      }
      assertThat(first.port()).isPositive();
    }
  }

  @Test
  void closingLetsTheProcessEndAndTheNextOpen() throws Exception {
    try (OtherProcess other = OtherProcess.start("open", file)) {
      assertThat(other.line()).startsWith("mongodb://");
      other.end();
      assertThat(other.waitFor()).isZero();
    }
    assertThat(FileSeal.of(file)).exists();
    EmbeddedDatabase.inFile(file).close();
  }

  @Test
  void afterAKillTheFileOpensWithAllThatWasAcknowledged() throws Exception {
    int acknowledged = writeAndKill();
    assertThat(FileSeal.of(file)).doesNotExist();

    List<Integer> left = new ArrayList<>();
    try (EmbeddedDatabase database = EmbeddedDatabase.inFile(file);
        MongoClient client = MongoClients.create(database.uri())) {
      var numbers = client.getDatabase("portal").getCollection("numbers");
      numbers.find().map(document -> document.getInteger("_id")).into(left);
      numbers.insertOne(new Document("_id", -1));
    }
    // One more than acknowledged may have been written.
    assertThat(left).hasSizeBetween(acknowledged + 1, acknowledged + 2);
    assertThat(left)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, left.size()).boxed().toList());
  }

  private int writeAndKill() throws IOException, InterruptedException {
    int last = -1;
    try (OtherProcess other = OtherProcess.start("write", file)) {
      while (last < LAST_BEFORE_THE_KILL) {
        last = Integer.parseInt(other.line());
      }
      other.kill();
      for (String line = other.line(); line != null; line = other.line()) {
        last = Integer.parseInt(line);
      }
      other.waitFor();
    }
    return last;
  }
}
