package org.oceanportal.command;

import org.oceanportal.query.Scope;
import org.oceanportal.views.ScopeWords;
import picocli.CommandLine.Option;

/** Which gliders figures are of. */
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
   * Says beside CSV, which has no place for it, how many missions lie outside; other formats say it
   * themselves.
   */
  void say(long outside, OutputOptions output, Environment environment) {
    if (outside > 0 && output.isCsv()) {
      environment.say(ScopeWords.withOption(scope, outside));
    }
  }
}
