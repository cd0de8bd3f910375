package org.oceanportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oceanportal.embedded.EmbeddedDatabaseException.Reason.PORT_NOT_AVAILABLE;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds in memory and in a file. */
class EmbeddedDatabaseTest {

  enum Kept {
    IN_MEMORY,
    IN_A_FILE
  }

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void keepsWhatItIsGiven(Kept kept) {
    try (EmbeddedDatabase database = start(kept, 0);
        MongoClient client = MongoClients.create(database.uri())) {
      var missions = client.getDatabase("portal").getCollection("glidermissions");
      missions.insertOne(new Document("_id", 1).append("basin", "Åland Sea"));

      assertThat(missions.find())
          .containsExactly(new Document("_id", 1).append("basin", "Åland Sea"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void listensOnAFreePortOfTheLoopbackAddress(Kept kept) {
    try (EmbeddedDatabase database = start(kept, 0)) {
      assertThat(database.port()).isBetween(1, 65_535);
      assertThat(database.uri()).isEqualTo("mongodb://127.0.0.1:" + database.port());
    }
  }

  @ParameterizedTest
  @EnumSource
  void listensOnNoOtherAddress(Kept kept) throws IOException {
    try (EmbeddedDatabase database = start(kept, 0)) {
      for (InetAddress address : addressesThatAreNotLoopback()) {
        assertThatThrownBy(() -> connect(address, database.port())).isInstanceOf(IOException.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void listensOnThePortThatItIsTold(Kept kept) {
    int port;
    try (EmbeddedDatabase first = start(kept, 0)) {
      port = first.port();
    }
    try (EmbeddedDatabase second = start(kept, port)) {
      assertThat(second.port()).isEqualTo(port);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTakenPortIsNamed(Kept kept) {
    try (EmbeddedDatabase other = EmbeddedDatabase.inMemory()) {
      assertThatThrownBy(() -> start(kept, other.port()))
          .isInstanceOfSatisfying(
              EmbeddedDatabaseException.class,
              e -> assertThat(e.reason()).isEqualTo(PORT_NOT_AVAILABLE))
          .hasMessageContaining("port " + other.port())
          .hasMessageContaining("0 for any");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPortIsAtMost65535(Kept kept) {
    assertThatThrownBy(() -> start(kept, 65_536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("port must be 0 to 65535 but was 65536");
    assertThatThrownBy(() -> start(kept, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void mayBeClosedTwiceAndWithClientsStillConnected(Kept kept) {
    EmbeddedDatabase database = start(kept, 0);
    try (MongoClient client = MongoClients.create(database.uri())) {
      client.getDatabase("portal").getCollection("any").insertOne(new Document());

      database.close();
      database.close();

      assertThatThrownBy(() -> connect(InetAddress.getLoopbackAddress(), database.port()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatIsInMemoryIsGoneAfterwards() {
    try (EmbeddedDatabase database = EmbeddedDatabase.inMemory();
        MongoClient client = MongoClients.create(database.uri())) {
      client.getDatabase("portal").getCollection("any").insertOne(new Document());
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.inMemory();
        MongoClient client = MongoClients.create(database.uri())) {
      assertThat(client.getDatabase("portal").getCollection("any").find()).isEmpty();
    }
  }

  private EmbeddedDatabase start(Kept kept, int port) {
    return kept == Kept.IN_MEMORY
        ? EmbeddedDatabase.inMemory(port)
        : EmbeddedDatabase.inFile(folder.resolve("portal.db"), port);
  }

  private static Iterable<InetAddress> addressesThatAreNotLoopback() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  private static void connect(InetAddress address, int port) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 1_000);
    }
  }
}
