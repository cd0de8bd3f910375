package org.oceanportal.page.answers;

/** How much there may be of something, by the memory that this process may take. */
public final class Heap {

  private static final long MEGABYTE = 1_000_000;

  private Heap() {}

  /**
   * As many as fit when each is given so many megabytes.
   *
   * @param megabytesEach what one of them is given
   * @param least there are at least so many
   * @param most and at most so many
   */
  public static int fitting(int megabytesEach, int least, int most) {
    long fit = Runtime.getRuntime().maxMemory() / (megabytesEach * MEGABYTE);
    return (int) Math.max(least, Math.min(most, fit));
  }
}
