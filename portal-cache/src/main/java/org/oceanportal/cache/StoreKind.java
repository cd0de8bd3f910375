package org.oceanportal.cache;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** A kind of store by its name, as options and properties have it. {@link Stores} opens them. */
public enum StoreKind {
  /** Nothing is kept. */
  NONE,
  /** Memory, bounded by the number of entries. */
  MEMORY,
  /** Caffeine, in memory. Needs Caffeine. */
  CAFFEINE,
  /** Ehcache, on the heap. Needs Ehcache. */
  EHCACHE,
  /** A JCache of the application's, by reference. Needs the JCache API and a provider. */
  JCACHE,
  /** JSON files, shared by the processes of a machine. Needs Jackson 3. */
  FILE,
  /** Memory in front of JSON files. Needs Jackson 3. */
  LAYERED;

  /**
   * Returns the kind of a name.
   *
   * @param name the name, in any case
   * @return the kind
   * @throws IllegalArgumentException if no kind is called so; the message names all
   */
  public static StoreKind parse(String name) {
    Objects.requireNonNull(name, "name");
    return Arrays.stream(values())
        .filter(kind -> kind.toString().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "store must be " + names() + " but was \"" + name + '"'));
  }

  private static String names() {
    return Arrays.stream(values()).map(StoreKind::toString).collect(Collectors.joining(", "));
  }

  /**
   * Returns whether entries are in files, and so outlive the process.
   *
   * @return true for those that need a folder
   */
  public boolean usesFiles() {
    return this == FILE || this == LAYERED;
  }

  /** Returns the name: {@code memory}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
