package org.oceanportal.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Portal;
import org.oceanportal.indexes.IndexUse;
import org.oceanportal.indexes.Leftovers;
import org.oceanportal.indexes.MissionIndexes;
import org.oceanportal.views.Names;
import org.oceanportal.views.output.Figure;
import org.oceanportal.views.output.Records;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The subcommand {@code indexes}, about the indexes that serve the queries. */
@Command(
    name = "indexes",
    description = {
      "create makes the indexes that serve the queries, and does not change others.",
      "explain shows for each query which of them the server uses, and how much it reads.",
      "clean lists the collections that the strategy summarised of an earlier version left in the"
          + " database; with --yes it drops them."
    })
final class IndexesCommand implements Callable<Integer> {

  /** The actions of the subcommand. */
  enum Action {
    CREATE,
    EXPLAIN,
    CLEAN
  }

  private final Environment environment;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "create|explain|clean", description = "The action.")
  private Action action = Action.EXPLAIN;

  @Option(names = "--yes", description = "Drops what clean has found.")
  private boolean yes;

  IndexesCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (yes && action != Action.CLEAN) {
      throw new UsageException("--yes belongs to indexes clean");
    }
    try (OpenPortal open = database.openForQuestions(environment, null)) {
      output.write(view(open.portal()), environment);
    }
    return ExitCode.DONE;
  }

  private View view(Portal portal) {
    return switch (action) {
      case CREATE -> new Made(portal.indexes().create());
      case EXPLAIN -> explained(portal.indexes());
      case CLEAN -> cleaned(portal.leftovers());
    };
  }

  private View cleaned(Leftovers leftovers) {
    List<String> collections = yes ? leftovers.drop() : leftovers.find();
    if (!yes && !collections.isEmpty()) {
      environment.say("nothing was dropped: indexes clean --yes drops these collections");
    }
    return new Cleaned(collections, yes);
  }

  private View explained(MissionIndexes indexes) {
    Optional<List<IndexUse>> uses = indexes.explain();
    if (uses.isEmpty()) {
      environment.say("this server has no explain command");
    }
    return new Explained(
        uses.isPresent(), uses.orElse(List.of()).stream().map(UseOfIndexes::of).toList());
  }

  /** The JSON document, whose names are part of the command's interface. */
  record Made(List<String> indexes) implements View {

    @Override
    public Object json() {
      return this;
    }

    @Override
    public Table csv() {
      return list(new Table("index"));
    }

    @Override
    public Table text() {
      return list(new Table("Index"));
    }

    private Table list(Table table) {
      indexes.forEach(table::row);
      return table;
    }
  }

  /** The JSON document, whose names are part of the command's interface. */
  record Cleaned(List<String> collections, boolean dropped) implements View {

    @Override
    public Object json() {
      return this;
    }

    @Override
    public Table csv() {
      return list(new Table("collection"));
    }

    @Override
    public Table text() {
      return list(new Table("Collection"));
    }

    private Table list(Table table) {
      collections.forEach(table::row);
      return table;
    }
  }

  /** The JSON document, whose names are part of the command's interface. */
  record Explained(boolean supported, List<UseOfIndexes> questions) implements View {

    @Override
    public Object json() {
      return this;
    }

    @Override
    public Table csv() {
      Table table = Records.table(UseOfIndexes.class);
      questions.forEach(use -> Records.add(table, use));
      return table;
    }

    @Override
    public Table text() {
      var table = new Table("Fleet", "Query", "Keys read", "Documents read", "Indexes");
      for (UseOfIndexes use : questions) {
        table.row(
            use.fleet(),
            use.question(),
            Figure.of(use.keysExamined()),
            Figure.of(use.documentsExamined()),
            use.indexes().isEmpty() ? null : String.join(", ", use.indexes()));
      }
      return table;
    }
  }

  /** The server's plan for one query. */
  record UseOfIndexes(
      String fleet,
      String question,
      List<String> indexes,
      @Nullable Long keysExamined,
      @Nullable Long documentsExamined) {

    static UseOfIndexes of(IndexUse use) {
      return new UseOfIndexes(
          Names.of(use.fleet()),
          use.query(),
          use.indexes(),
          use.keysExamined(),
          use.documentsExamined());
    }
  }
}
