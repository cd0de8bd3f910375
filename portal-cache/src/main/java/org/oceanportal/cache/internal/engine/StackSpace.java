package org.oceanportal.cache.internal.engine;

/**
 * A check that the stack has space for what must not be broken off: a load that overflows the stack
 * is still ended, so that nobody waits for it for ever.
 */
public final class StackSpace {

  /** Frames of ten numbers each: more than ending a load takes, even in interpreted code. */
  private static final int FRAMES = 250;

  private StackSpace() {}

  /**
   * Fails before anything is begun, if there is too little space.
   *
   * @throws StackOverflowError if there is
   */
  public static void check() {
    descend(FRAMES, 0, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  private static long descend(
      int frames, long a, long b, long c, long d, long e, long f, long g, long h, long i) {
    return frames == 0
        ? a + b + c + d + e + f + g + h + i
        : descend(frames - 1, b, c, d, e, f, g, h, i, a) + a;
  }
}
