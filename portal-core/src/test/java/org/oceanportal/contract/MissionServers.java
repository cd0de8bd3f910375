package org.oceanportal.contract;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * The servers that the tests meet: the one at {@code PORTAL_MONGODB_URI}, or else the embedded one
 * in memory and the embedded one in a file. They start once a run and end with it.
 */
public final class MissionServers implements ArgumentsProvider {

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return in(context).stream().map(Arguments::of);
  }

  /** The servers of the run that a test belongs to. */
  static List<MissionServer> in(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(MissionServers.class))
        .getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class)
        .servers();
  }

  private record Running(List<MissionServer> servers) implements AutoCloseable {

    static Running start() {
      String uri = System.getenv("PORTAL_MONGODB_URI");
      return new Running(
          uri == null ? List.of(inMemory(), inFile()) : List.of(MissionServer.external(uri)));
    }

    @Override
    public void close() {
      servers.forEach(MissionServer::close);
    }
  }

  private static MissionServer inMemory() {
    return embedded("memory", new MemoryBackend(), () -> {});
  }

  private static MissionServer inFile() {
    try {
      Path directory = Files.createTempDirectory("portal-contract");
      Path file = directory.resolve("missions.h2");
      return embedded("file", new H2Backend(file.toString()), () -> delete(file, directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MissionServer embedded(String name, MongoBackend backend, Runnable afterwards) {
    MongoServer server = new MongoServer(backend);
    String uri = server.bindAndGetConnectionString();
    return MissionServer.embedded(
        name,
        uri,
        () -> {
          server.shutdownNow();
          afterwards.run();
        });
  }

  private static void delete(Path... paths) {
    try {
      for (Path path : paths) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
