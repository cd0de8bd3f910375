package org.oceanportal.command;

import org.oceanportal.query.Scope;
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
}
