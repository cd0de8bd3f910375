package org.oceanportal.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

  @Test
  void credentialsAndOptionsOfTheUriMakeNoOtherAddress() {
    assertThat(DatabaseAddress.of("mongodb://reader:s3cret@two:27018,one/fleet?appName=x", null))
        .isEqualTo(new DatabaseAddress("one:27017,two:27018", "fleet"));
  }

  @Test
  void aDatabaseIsTheNamedOneElseTheUrisElseTheStandardOne() {
    assertThat(DatabaseAddress.of("mongodb://one/fleet", "other").database()).isEqualTo("other");
    assertThat(DatabaseAddress.of("mongodb://one/fleet", null).database()).isEqualTo("fleet");
    assertThat(DatabaseAddress.of("mongodb://one", null).database()).isEqualTo("portal");
  }

  @Test
  void aServerHasOneAddressByWhicheverOfItsPlainNames() {
    DatabaseAddress address = DatabaseAddress.of("mongodb://127.0.0.1:27017/", null);
    for (String name :
        List.of("127.0.0.1", "localhost", "LocalHost:27017", "localhost,127.0.0.1")) {
      assertThat(DatabaseAddress.of("mongodb://" + name + "/", null)).as(name).isEqualTo(address);
    }
    for (String other : List.of("localhost:27018", "[::1]", "localhost.example.org")) {
      assertThat(DatabaseAddress.of("mongodb://" + other + "/", null))
          .as(other)
          .isNotEqualTo(address);
    }
    assertThat(DatabaseAddress.of("mongodb://two,One/", null).hosts())
        .isEqualTo("one:27017,two:27017");
  }

  @Test
  void aClientHasTheAddressOfItsUri() {
    String uri = "mongodb://reader:s3cret@localhost:2,127.0.0.1:1/portal";
    try (MongoClient client = MongoClients.create(uri)) {
      assertThat(DatabaseAddress.of(client, "portal")).isEqualTo(DatabaseAddress.of(uri, null));
    }
  }

  @Test
  void aMalformedUriIsNotRepeated() {
    assertThatThrownBy(() -> DatabaseAddress.of("mongodb://a:s3cret@", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("uri must be a MongoDB connection string, mongodb://host:port/database")
        .hasNoCause();
  }
}
