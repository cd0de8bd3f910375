package org.oceanportal.views;

import java.util.Locale;
import org.oceanportal.query.Scope;

/** The description of a scope for people, with what lies outside. */
public final class ScopeWords {

  private ScopeWords() {}

  /** Describes a scope: {@code missions that name a basin}. */
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
   * Describes a scope with the number of glider missions outside: {@code missions that name a
   * basin; 486 missions name none}.
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

  /** Describes a scope likewise, with the option that counts the others. */
  public static String withOption(Scope scope, long outside) {
    String counts = outside == 1 ? "counts it" : "counts them";
    return of(scope, outside) + (outside == 0 ? "" : ": --scope all " + counts);
  }
}
