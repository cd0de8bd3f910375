package org.oceanportal.contract;

import com.mongodb.client.MongoDatabase;
import java.util.stream.Stream;
import org.bson.codecs.configuration.CodecRegistry;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.oceanportal.mongo.MissionSchema;

/**
 * Where a contract runs: each server with each schema.
 *
 * @param server the server
 * @param names what the schema is called in reports
 * @param schema the schema
 * @param codecs how the application's client reads and writes documents
 */
public record Setting(
    MissionServer server, String names, MissionSchema schema, CodecRegistry codecs) {

  /** The application's database. */
  MongoDatabase over(MongoDatabase database) {
    return database.withCodecRegistry(codecs);
  }

  @Override
  public String toString() {
    return server + ", " + names + " names";
  }

  static final class All implements ArgumentsProvider {
    /** For who runs the contract again over something that has no part in the settings. */
    private static final int MOST = Integer.getInteger("portal.contract.settings", 1_000);

    @Override
    public Stream<Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      return MissionServers.in(context).stream()
          .flatMap(
              server ->
                  Stream.of(
                      new Setting(server, "standard", MissionSchema.standard(), Codecs.DRIVERS),
                      new Setting(server, "other", Schemas.other(), Codecs.OTHER),
                      new Setting(server, "required", Schemas.requiredOnly(), Codecs.LOCAL)))
          .limit(MOST)
          .map(Arguments::of);
    }
  }
}
