package org.oceanportal.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.oceanportal.cache.file.CacheFolder;
import org.oceanportal.cache.spi.StoreException;
import org.oceanportal.command.database.DatabaseException;
import org.oceanportal.views.output.Figure;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The subcommand {@code cache}, which lists or clears cached answers. */
@Command(
    name = "cache",
    description = {
      "show lists the cached answers, each with its query, age, state and size.",
      "clear deletes them all."
    },
    mixinStandardHelpOptions = true)
final class CacheCommand implements Callable<Integer> {

  /** The actions of the subcommand. */
  enum Action {
    SHOW,
    CLEAR
  }

  private final Environment environment;

  @Mixin private final CacheFolderOption folder = new CacheFolderOption();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--ttl",
      paramLabel = "TIME",
      converter = Words.ToDuration.class,
      description = "The age up to which show calls an answer fresh; the default is 24h.")
  private Duration ttl = Duration.ofHours(24);

  @Parameters(paramLabel = "show|clear", description = "The action.")
  private Action action = Action.SHOW;

  CacheCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Path where = folder.folder(environment);
    try {
      output.write(done(where, CacheFolder.at(where)), environment);
    } catch (StoreException e) {
      throw new DatabaseException(String.valueOf(e.getMessage()), e);
    }
    return ExitCode.DONE;
  }

  private View done(Path where, CacheFolder answers) {
    return action == Action.CLEAR
        ? new Cleared(where.toString(), answers.clear())
        : CacheView.of(where, answers.list(), environment.clock().instant(), ttl);
  }

  /** The JSON document, whose names are part of the command's interface. */
  record Cleared(String folder, int forgotten) implements View {

    @Override
    public Object json() {
      return this;
    }

    @Override
    public Table csv() {
      return new Table("folder", "forgotten").row(folder, forgotten);
    }

    @Override
    public Table text() {
      return new Table("Folder", "Forgotten").row(folder, Figure.of((long) forgotten));
    }
  }
}
