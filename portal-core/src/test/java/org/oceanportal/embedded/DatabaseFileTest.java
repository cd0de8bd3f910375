package org.oceanportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.oceanportal.embedded.EmbeddedDatabaseException.Reason.FILE_DAMAGED;
import static org.oceanportal.embedded.EmbeddedDatabaseException.Reason.FILE_IN_USE;
import static org.oceanportal.embedded.EmbeddedDatabaseException.Reason.FILE_NOT_ACCESSIBLE;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file under a database: what is kept in it, and when it is not opened. */
class DatabaseFileTest {

  private static final int DOCUMENTS = 2_000;
  private static final long SEED = 20_261_122;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void choose() {
    file = folder.resolve("portal.db");
  }

  @Test
  void allDataAreThereAfterACleanClose() {
    fill();
    List<Integer> all = IntStream.range(0, DOCUMENTS).boxed().toList();
    assertThat(numbers()).isEqualTo(all);
    assertThat(numbers()).as("opened and closed again").isEqualTo(all);
  }

  @Test
  void missingParentFoldersAreMade() {
    file = folder.resolve("a/b/portal.db");
    fill();
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void anEmptyFileIsAnEmptyDatabase() throws IOException {
    Files.createFile(file);
    assertThat(numbers()).isEmpty();
  }

  @Test
  void whereTheFileWasDeletedADatabaseStartsAnew() throws IOException {
    fill();
    Files.delete(file);
    assertThat(numbers()).isEmpty();
  }

  @Test
  void aCopyOpensWithoutItsSeal() throws IOException {
    fill();
    Path copy = Files.copy(file, folder.resolve("copy.db"));
    file = copy;
    assertThat(numbers()).hasSize(DOCUMENTS);
  }

  @Test
  void aCopyPutInThePlaceOfADamagedFileOpensOnceTheSealIsDeleted() throws IOException {
    fill();
    byte[] copy = Files.readAllBytes(file);
    Files.write(file, new byte[] {1, 2, 3});
    assertRefused();
    Files.write(file, copy);
    Files.delete(FileSeal.of(file));
    assertThat(numbers()).hasSize(DOCUMENTS);
  }

  @Test
  void anOpenDatabaseHasNoSeal() {
    fill();
    assertThat(FileSeal.of(file)).exists();
    try (EmbeddedDatabase open = EmbeddedDatabase.inFile(file)) {
      assertThat(open.port()).isPositive();
      assertThat(FileSeal.of(file)).doesNotExist();
    }
  }

  @Test
  void aTextIsRefused() throws IOException {
    Files.writeString(file, "platform_serial,mission\nSEA045,25\n".repeat(1_000));
    assertRefused();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 4_096, 8_192, 100_000})
  void bytesThatMeanNothingAreRefused(int size) throws IOException {
    byte[] random = new byte[size];
    new Random(SEED).nextBytes(random);
    Files.write(file, random);
    assertRefused();
    Files.write(file, new byte[size]);
    assertRefused();
  }

  @Test
  void aStoreOfAnotherProgramIsRefused() throws IOException {
    try (MVStore other = MVStore.open(file.toString())) {
      other.openMap("table.0").put("key", "value");
    }
    assertRefused();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.25, 0.5, 0.9, 0.999})
  void aFileCutShortIsRefusedWithAndWithoutItsSeal(double part) throws IOException {
    fill();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, (int) (part * whole.length)));
    assertRefused();
    if (part > 0) {
      Files.delete(FileSeal.of(file));
      assertRefused();
    }
  }

  @Test
  void aFileWithAnyByteChangedIsRefused() throws IOException {
    fill();
    byte[] whole = Files.readAllBytes(file);
    var random = new Random(SEED);
    for (int i = 0; i < 50; i++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, changed);
      assertRefused();
    }
    Files.write(file, whole);
    assertThat(numbers()).as("the file as it was, seed %d", SEED).hasSize(DOCUMENTS);
  }

  @Test
  void aFileThatWasNotClosedIsRefusedOrWholeWhateverIsCutOffOrChanged() throws IOException {
    fill();
    byte[] whole = Files.readAllBytes(file);
    var random = new Random(SEED);
    for (int i = 0; i < 40; i++) {
      byte[] changed = Arrays.copyOf(whole, i < 20 ? random.nextInt(whole.length) : whole.length);
      if (i >= 20) {
        changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file, changed);
      Files.deleteIfExists(FileSeal.of(file));
      try {
        assertThat(numbers()).as("seed %d, round %d", SEED, i).hasSize(DOCUMENTS);
      } catch (EmbeddedDatabaseException refused) {
        assertThat(refused.reason()).isEqualTo(FILE_DAMAGED);
        assertThat(Files.readAllBytes(file)).isEqualTo(changed);
      }
    }
  }

  @Test
  void aFileThatWasNotClosedIsCheckedWithAWord() throws IOException {
    fill();
    Files.delete(FileSeal.of(file));
    try (EmbeddedDatabase database = EmbeddedDatabase.inFile(file)) {
      assertThat(database.note().orElseThrow())
          .contains("portal.db was not closed", "(2,000)", "nothing is wrong");
    }
    assertThat(files()).hasSize(2);
    try (EmbeddedDatabase database = EmbeddedDatabase.inFile(file)) {
      assertThat(database.note()).as("closed well since").isEmpty();
    }
  }

  @Test
  void anIndexThatDisagreesWithItsDocumentsIsRebuilt() throws IOException {
    fill();
    forget("portal.numbers._index__id_", 3);
    forget("databases.portal.numbers", 1_999);
    Files.delete(FileSeal.of(file));
    byte[] before = Files.readAllBytes(file);

    try (EmbeddedDatabase database = EmbeddedDatabase.inFile(file);
        MongoClient client = MongoClients.create(database.uri())) {
      assertThat(database.note().orElseThrow())
          .contains("disagreed in portal.numbers", "index was rebuilt", "portal.db.before-repair");
      var numbers = client.getDatabase("portal").getCollection("numbers");
      assertThat(numbers.find(new Document("_id", 3)).first()).isNotNull();
      numbers.insertOne(new Document("_id", 1_999));
      assertThat(numbers.deleteMany(new Document()).getDeletedCount()).isEqualTo(DOCUMENTS);
    }
    assertThat(folder.resolve("portal.db.before-repair")).hasBinaryContent(before);
    assertThat(numbers()).isEmpty();
  }

  /** Version 0.1 opened such a file again, and sealed it. */
  @Test
  void anIndexThatDisagreesInAFileThatVersion01ClosedIsRebuiltToo() throws IOException {
    fill();
    forget("portal.numbers._index__id_", 3);
    try (FileChannel content = FileChannel.open(file)) {
      FileSeal.write(file, content);
    }
    String seal = Files.readString(FileSeal.of(file));
    Files.writeString(FileSeal.of(file), seal.substring(0, seal.indexOf('\n') + 1));

    try (EmbeddedDatabase database = EmbeddedDatabase.inFile(file);
        MongoClient client = MongoClients.create(database.uri())) {
      assertThat(database.note().orElseThrow()).contains("closed by version 0.1", "was rebuilt");
      assertThat(client.getDatabase("portal").getCollection("numbers").find(new Document("_id", 3)))
          .hasSize(1);
    }
  }

  @Test
  void aFileOfVersion01Opens() throws IOException {
    unpack("portal-0.1.db.gz");
    try (EmbeddedDatabase database = EmbeddedDatabase.inFile(file);
        MongoClient client = MongoClients.create(database.uri())) {
      var missions = client.getDatabase("portal").getCollection("glidermissions");
      assertThat(missions.find().map(mission -> mission.getString("platform_serial")))
          .containsExactlyInAnyOrder("TEST001", "TEST001", "TEST002", "TEST002", "TEST003");
      Document one = missions.find(new Document("mission", 2)).first();
      assertThat(missions.find(new Document("_id", one.getObjectId("_id"))).first()).isEqualTo(one);
    }
  }

  @Test
  void aFolderIsNoFile() {
    file = folder;
    assertThat(refusal()).hasMessageContaining("is a folder");
    assertThat(refusal().reason()).isEqualTo(FILE_NOT_ACCESSIBLE);
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.writeString(folder.resolve("text"), "text");
    file = folder.resolve("text/portal.db");
    assertThat(refusal().reason()).isEqualTo(FILE_NOT_ACCESSIBLE);
  }

  @Test
  void theSameFileIsNotOpenedTwiceByWhateverName() throws IOException {
    try (EmbeddedDatabase first = EmbeddedDatabase.inFile(file)) {
      Path given = file;
      assertInUse();
      file = folder.resolve("a/../portal.db");
      assertInUse();
      file = Files.createSymbolicLink(folder.resolve("link.db"), given);
      assertInUse();
      file = given;
      assertThat(first.port()).isPositive();
    }
    assertThat(numbers()).isEmpty();
  }

  @Test
  void aFileOnATakenPortIsClosedAgain() {
    fill();
    try (EmbeddedDatabase other = EmbeddedDatabase.inMemory()) {
      assertThatThrownBy(() -> EmbeddedDatabase.inFile(file, other.port()))
          .isInstanceOf(EmbeddedDatabaseException.class);
    }
    assertThat(numbers()).hasSize(DOCUMENTS);
  }

  private void fill() {
    try (EmbeddedDatabase database = EmbeddedDatabase.inFile(file);
        MongoClient client = MongoClients.create(database.uri())) {
      var documents = new ArrayList<Document>();
      for (int i = 0; i < DOCUMENTS; i++) {
        documents.add(new Document("_id", i).append("text", "a mission ".repeat(40)));
      }
      client.getDatabase("portal").getCollection("numbers").insertMany(documents);
    }
  }

  /** The n-th entry of a map is gone, as if a save had come between two steps of a write. */
  private void forget(String map, int n) {
    try (MVStore store = MVStore.open(file.toString())) {
      var entries = store.openMap(map);
      entries.remove(entries.getKey(n));
    }
  }

  private void unpack(String name) throws IOException {
    try (var packed = new GZIPInputStream(getClass().getResourceAsStream(name))) {
      Files.copy(packed, file);
    }
  }

  private List<Integer> numbers() {
    try (EmbeddedDatabase database = EmbeddedDatabase.inFile(file);
        MongoClient client = MongoClients.create(database.uri())) {
      return client
          .getDatabase("portal")
          .getCollection("numbers")
          .find()
          .map(document -> document.getInteger("_id"))
          .into(new ArrayList<>());
    }
  }

  private void assertRefused() throws IOException {
    byte[] before = Files.readAllBytes(file);
    List<Path> files = files();
    EmbeddedDatabaseException refusal = refusal();

    assertThat(refusal.reason()).isEqualTo(FILE_DAMAGED);
    assertThat(refusal)
        .hasMessageContaining(file.toRealPath().toString())
        .hasMessageContaining("move it away")
        .hasMessageContaining("copy");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(files()).isEqualTo(files);
  }

  private void assertInUse() {
    assertThat(refusal().reason()).isEqualTo(FILE_IN_USE);
    assertThat(refusal()).hasMessageContaining("portal.db is open elsewhere");
  }

  private EmbeddedDatabaseException refusal() {
    return catchThrowableOfType(
        EmbeddedDatabaseException.class, () -> EmbeddedDatabase.inFile(file).close());
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }
}
