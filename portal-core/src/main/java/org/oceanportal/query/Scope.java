package org.oceanportal.query;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The missions that count, by their basins: all, those in some basin, or those in a named one.
 *
 * <p>A scope filters gliders only. Sailbuoys are always counted whole, as the portal does. {@link
 * Basins} defines what a basin is.
 */
public final class Scope {

  /** The length of the longest valid name: servers bound their patterns. */
  public static final int LONGEST_NAME = 200;

  private static final String PREFIX = "basin:";
  private static final Scope ALL = new Scope("all", null);
  private static final Scope IN_BASIN = new Scope("basin", null);

  private final String text;
  private final @Nullable String basin;

  private Scope(String text, @Nullable String basin) {
    this.text = text;
    this.basin = basin;
  }

  /**
   * Returns the scope of every mission.
   *
   * @return the scope
   */
  public static Scope all() {
    return ALL;
  }

  /**
   * Returns the scope of missions that name at least one basin: what the portal calls the Baltic.
   *
   * @return the scope
   */
  public static Scope inBasin() {
    return IN_BASIN;
  }

  /**
   * Returns the scope of missions that name this basin among theirs, ignoring case.
   *
   * @param name the basin's name; blanks around it are dropped
   * @return the scope
   * @throws IllegalArgumentException if the name is blank, holds a comma, a null character or half
   *     of a surrogate pair, or is longer than {@value #LONGEST_NAME} characters
   */
  public static Scope basin(String name) {
    String trimmed = Basins.trim(Objects.requireNonNull(name, "name"));
    if (trimmed.isEmpty() || trimmed.contains(",")) {
      throw new IllegalArgumentException(
          "basin must be the name of one basin but was \"" + name + "\"");
    }
    if (trimmed.length() > LONGEST_NAME || !isPattern(trimmed)) {
      throw new IllegalArgumentException(
          "basin must be at most "
              + LONGEST_NAME
              + " characters, no null character and no half of a pair among them, but was "
              + trimmed.length()
              + " long");
    }
    return new Scope(trimmed, trimmed);
  }

  /**
   * Returns whether servers accept a text as a pattern: none accepts a null character or half of a
   * pair.
   */
  private static boolean isPattern(String text) {
    return text.codePoints()
        .noneMatch(letter -> letter == 0 || Character.getType(letter) == Character.SURROGATE);
  }

  /**
   * Parses a scope as people write it: {@code all}, {@code basin}, or a basin's name. After {@code
   * basin:} everything is a name, so that {@code basin:all} is a basin that is called All.
   *
   * @param text the text, in any case
   * @return the scope
   * @throws IllegalArgumentException if the text is not a scope that {@link #basin} accepts
   */
  public static Scope parse(String text) {
    String trimmed = Basins.trim(text);
    return switch (trimmed.toLowerCase(Locale.ROOT)) {
      case "all" -> ALL;
      case "basin" -> IN_BASIN;
      default -> basin(startsWithPrefix(trimmed) ? trimmed.substring(PREFIX.length()) : trimmed);
    };
  }

  private static boolean startsWithPrefix(String text) {
    return text.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
  }

  /** Returns whether {@link #parse} reads a name as something else. */
  private static boolean isTaken(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals(ALL.text) || lower.equals(IN_BASIN.text) || startsWithPrefix(name);
  }

  /**
   * Returns the basin, if the scope names one.
   *
   * @return its name
   */
  public Optional<String> basinName() {
    return Optional.ofNullable(basin);
  }

  /**
   * Returns whether a mission with this basin text is in the scope.
   *
   * @param basinText the mission's comma-separated list of basins, or null if it has none
   * @return true if it is
   */
  public boolean includes(@Nullable String basinText) {
    if (basin != null) {
      return Basins.names(basinText, basin);
    }
    return equals(ALL) || !Basins.in(basinText).isEmpty();
  }

  /**
   * Returns whether the other is a scope of the same missions: names that differ in case are equal.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Scope scope && key().equals(scope.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  private String key() {
    return basin == null ? text : PREFIX + Basins.fold(basin);
  }

  /** Returns the scope as {@link #parse} reads it. */
  @Override
  public String toString() {
    return basin != null && isTaken(basin) ? PREFIX + basin : text;
  }
}
