package org.oceanportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the disk once a write is acknowledged. */
class SavedBackendTest {

  private static final int WRITERS = 4;
  private static final int EACH = 25;

  @TempDir private Path folder;

  @Test
  void acknowledgedWritesOfSeveralClientsAreInTheFile() throws IOException {
    Path copy = folder.resolve("copy.db");
    try (EmbeddedDatabase database = open("portal.db");
        MongoClient client = MongoClients.create(database.uri())) {
      List<CompletableFuture<Void>> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(writer -> CompletableFuture.runAsync(() -> write(client, writer)))
              .toList();
      writers.forEach(CompletableFuture::join);
      Files.copy(folder.resolve("portal.db"), copy);
    }
    try (EmbeddedDatabase database = open("copy.db");
        MongoClient client = MongoClients.create(database.uri())) {
      assertThat(numbers(client).countDocuments()).isEqualTo(WRITERS * EACH);
    }
  }

  @Test
  void everyKindOfWriteIsInTheFile() throws IOException {
    try (EmbeddedDatabase database = open("portal.db");
        MongoClient client = MongoClients.create(database.uri())) {
      var numbers = numbers(client);
      numbers.insertMany(List.of(number(1), number(2), number(3)));
      numbers.updateOne(number(1), new Document("$set", new Document("text", "updated")));
      numbers.findOneAndReplace(number(2), new Document("text", "replaced"));
      numbers.deleteOne(number(3));
      numbers
          .aggregate(List.of(new Document("$match", number(1)), new Document("$merge", "copied")))
          .toCollection();
      Files.copy(folder.resolve("portal.db"), folder.resolve("copy.db"));
    }
    try (EmbeddedDatabase database = open("copy.db");
        MongoClient client = MongoClients.create(database.uri())) {
      Document updated = number(1).append("text", "updated");
      assertThat(numbers(client).find())
          .containsExactly(updated, number(2).append("text", "replaced"));
      assertThat(client.getDatabase("portal").getCollection("copied").find())
          .containsExactly(updated);
    }
  }

  @Test
  void aDiskThatIsFullRefusesWritesAndAnswersQueries() throws IOException {
    try (var disk = new SmallDisk(folder, 17);
        EmbeddedDatabase database = open("portal.db");
        MongoClient client = MongoClients.create(database.uri())) {
      numbers(client).insertOne(number(1));
      disk.fill(1);

      assertThatThrownBy(() -> numbers(client).insertOne(number(2)))
          .isInstanceOfSatisfying(
              MongoException.class,
              e -> assertThat(e.getCode()).isEqualTo(SavedBackend.OUT_OF_DISK_SPACE))
          .hasMessageContaining("no space left");
      assertThat(numbers(client).find()).containsExactly(number(1));

      disk.empty();
      numbers(client).insertOne(number(2));
      assertThat(numbers(client).countDocuments()).isEqualTo(2);
    }
  }

  /** The free space is that of another disk here, so that the write is tried. */
  @Test
  void aWriteThatCannotBeSavedLosesOnlyItself() throws IOException {
    Path small = Files.createDirectory(folder.resolve("small"));
    Path file = small.resolve("portal.db");
    try (var disk = new SmallDisk(small, 4)) {
      open("small/portal.db").close();
      MVStore store = MVStore.open(file.toString());
      store.setAutoCommitDelay(0);
      var server = new MongoServer(new SavedBackend(store, folder));
      try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
        numbers(client).insertOne(number(1));
        assertFails(() -> numbers(client).insertMany(large()));
        assertFails(() -> numbers(client).countDocuments());
        assertFails(() -> numbers(client).insertOne(number(2)));
      } finally {
        server.shutdownNow();
      }
      disk.fill(0);
      Files.copy(file, folder.resolve("portal.db"));
    }
    try (EmbeddedDatabase database = open("portal.db");
        MongoClient client = MongoClients.create(database.uri())) {
      assertThat(numbers(client).find()).containsExactly(number(1));
    }
  }

  private static void assertFails(ThrowingCallable write) {
    assertThatThrownBy(write)
        .isInstanceOf(MongoException.class)
        .hasMessageContaining("failed")
        .hasMessageContaining("restart it");
  }

  private EmbeddedDatabase open(String name) {
    return EmbeddedDatabase.inFile(folder.resolve(name));
  }

  private static void write(MongoClient client, int writer) {
    for (int i = 0; i < EACH; i++) {
      numbers(client).insertOne(number(writer * EACH + i));
    }
  }

  private static List<Document> large() {
    var documents = new ArrayList<Document>();
    for (int i = 0; i < 30; i++) {
      documents.add(number(100 + i).append("text", "m".repeat(1 << 20)));
    }
    return documents;
  }

  private static MongoCollection<Document> numbers(MongoClient client) {
    return client.getDatabase("portal").getCollection("numbers");
  }

  private static Document number(int number) {
    return new Document("_id", number);
  }

  /** A file system in memory over a folder, of a few megabytes. */
  private static final class SmallDisk implements AutoCloseable {

    private final Path folder;

    SmallDisk(Path folder, int megabytes) throws IOException {
      this.folder = folder;
      assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", "" + folder))
          .isZero();
    }

    void fill(int megabytes) throws IOException {
      Files.write(folder.resolve("filling"), new byte[megabytes << 20]);
    }

    void empty() throws IOException {
      Files.delete(folder.resolve("filling"));
    }

    /** Lazily, so that a file left open by a fault leaves no mount behind. */
    @Override
    public void close() throws IOException {
      run("umount", "--lazy", folder.toString());
    }

    private static int run(String... command) throws IOException {
      return new ProcessBuilder(Stream.of(command).toList())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .join()
          .exitValue();
    }
  }
}
