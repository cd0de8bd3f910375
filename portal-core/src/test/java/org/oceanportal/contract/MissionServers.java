package org.oceanportal.contract;

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
import org.oceanportal.embedded.EmbeddedDatabase;

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
      servers.forEach(MissionServer::stop);
    }
  }

  private static MissionServer inMemory() {
    EmbeddedDatabase database = EmbeddedDatabase.inMemory();
    return MissionServer.embedded("memory", database.uri(), database::close);
  }

  private static MissionServer inFile() {
    try {
      Path directory = Files.createTempDirectory("portal-contract");
      EmbeddedDatabase database = EmbeddedDatabase.inFile(directory.resolve("missions.h2"));
      return MissionServer.embedded(
          "file",
          database.uri(),
          () -> {
            database.close();
            delete(directory);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The database keeps more than one file. */
  private static void delete(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
