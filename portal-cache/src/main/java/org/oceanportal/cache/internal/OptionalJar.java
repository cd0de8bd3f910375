package org.oceanportal.cache.internal;

/** Jars that only some stores need. */
public final class OptionalJar {

  private OptionalJar() {}

  /**
   * Checks that a jar is there, before its classes are touched.
   *
   * @param className a class of the jar
   * @param jar its coordinates
   * @param what needs it
   * @throws IllegalStateException if it is not there; the message names it
   */
  public static void require(String className, String jar, String what) {
    try {
      Class.forName(className, false, OptionalJar.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          what + " needs " + jar + " on the class path, and it is not there", e);
    }
  }
}
