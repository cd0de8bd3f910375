package org.oceanportal.views;

import java.util.Locale;
import org.oceanportal.query.Scope;

/** What figures are of, in words, with what lies outside. */
public final class ScopeWords {

  private ScopeWords() {}

  /** Which missions a scope has: {@code missions that name a basin}. */
  public static String of(Scope scope) {
    if (scope.equals(Scope.all())) {
      return "all missions";
    }
    return scope
        .basinName()
        .map(name -> "missions in " + name)
        .orElse("missions that name a basin");
  }

  /**
   * The same with how many missions of gliders are outside: {@code missions that name a basin; 486
   * missions name none}.
   */
  public static String of(Scope scope, long outside) {
    if (outside == 0) {
      return of(scope);
    }
    boolean one = outside == 1;
    String missions =
        String.format(Locale.ROOT, "; %,d %s ", outside, one ? "mission" : "missions");
    if (scope.basinName().isPresent()) {
      return of(scope) + missions + (one ? "is" : "are") + " elsewhere";
    }
    return of(scope) + missions + (one ? "names none" : "name none");
  }

  /** The same with the option that counts the others. */
  public static String withOption(Scope scope, long outside) {
    String counts = outside == 1 ? "counts it" : "counts them";
    return of(scope, outside) + (outside == 0 ? "" : ": --scope all " + counts);
  }
}
