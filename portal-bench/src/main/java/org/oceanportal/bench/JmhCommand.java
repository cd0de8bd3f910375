package org.oceanportal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.oceanportal.bench.folder.FileTree;
import org.oceanportal.bench.query.RunFleets;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * The subcommand {@code jmh}, which runs JMH with its own options: one benchmark, another profiler,
 * another parameter.
 */
@Command(
    description = {
      "Runs JMH with its own options, which come after --, such as -- CacheHit -p cache=CAFFEINE.",
      "The gate applies there too: a benchmark whose answers are not equal fails."
    })
final class JmhCommand implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "OPTION", description = "JMH's options.")
  private List<String> options = List.of();

  JmhCommand() {}

  @Override
  public Integer call() throws IOException {
    Path fleets = Files.createTempDirectory("portal-bench-fleets-");
    var kept = new RunFleets(fleets, words -> {});
    try {
      var own = new CommandLineOptions(options.toArray(new String[0]));
      if (!list(own)) {
        new Runner(
                new OptionsBuilder()
                    .parent(own)
                    .jvmArgsAppend("-D" + RunFleets.FOLDER + "=" + fleets)
                    .shouldFailOnError(true)
                    .build())
            .run();
      }
      return 0;
    } catch (CommandLineOptionException | RunnerException e) {
      throw new BenchmarkException(String.valueOf(e.getMessage()), e);
    } finally {
      kept.drop();
      FileTree.delete(fleets);
    }
  }

  /**
   * Prints a listing in place of a run, as JMH's own main does, and returns whether one was
   * requested.
   */
  private static boolean list(CommandLineOptions own) throws IOException {
    if (own.shouldHelp()) {
      own.showHelp();
    } else if (own.shouldList()) {
      new Runner(own).list();
    } else if (own.shouldListWithParams()) {
      new Runner(own).listWithParams(own);
    } else if (own.shouldListProfilers()) {
      own.listProfilers();
    } else if (own.shouldListResultFormats()) {
      own.listResultFormats();
    } else {
      return false;
    }
    return true;
  }
}
