package org.oceanportal.command;

import org.oceanportal.query.Scope;
import org.oceanportal.views.ScopeWords;
import picocli.CommandLine.Option;

/** The option for the scope of gliders. */
final class ScopeOption {

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      converter = Words.ToScope.class,
      description = "Which gliders: basin (in any, the default), all, or a basin's name.")
  private Scope scope = Scope.inBasin();

  Scope scope() {
    return scope;
  }

  /**
   * Prints beside CSV, which has no place for it, how many missions lie outside; other formats
   * contain it.
   */
  void say(long outside, OutputOptions output, Environment environment) {
    if (outside > 0 && output.isCsv()) {
      environment.say(ScopeWords.withOption(scope, outside));
    }
  }
}
