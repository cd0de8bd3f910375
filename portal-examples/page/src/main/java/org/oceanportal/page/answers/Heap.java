package org.oceanportal.page.answers;

/** Limits that scale with the memory of this process. */
public final class Heap {

  private static final long MEGABYTE = 1_000_000;

  private Heap() {}

  /**
   * Returns the number of things that fit when each may take so many megabytes.
   *
   * @param megabytesEach the share of one
   * @param least the least result
   * @param most the greatest result
   */
  public static int fitting(int megabytesEach, int least, int most) {
    long fit = Runtime.getRuntime().maxMemory() / (megabytesEach * MEGABYTE);
    return (int) Math.max(least, Math.min(most, fit));
  }
}
