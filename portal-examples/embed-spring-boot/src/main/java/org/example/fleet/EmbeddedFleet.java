package org.example.fleet;

import com.mongodb.ConnectionString;
import java.time.InstantSource;
import org.oceanportal.Portal;
import org.oceanportal.embedded.EmbeddedDatabase;
import org.oceanportal.sample.SampleFleet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A database in this process with a made-up fleet, for use without {@code spring.mongodb.uri}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.mongodb.uri", havingValue = "none", matchIfMissing = true)
class EmbeddedFleet {

  @Bean
  EmbeddedDatabase database() {
    EmbeddedDatabase database = EmbeddedDatabase.inMemory();
    try (Portal portal = Portal.connect(database.uri())) {
      SampleFleet.standard(InstantSource.system().instant())
          .withMissions(48)
          .writeTo(portal.database());
    }
    return database;
  }

  @Bean
  MongoConnectionDetails connection(EmbeddedDatabase database) {
    return () -> new ConnectionString(database.uri() + "/" + Portal.DEFAULT_DATABASE);
  }
}
