package org.oceanportal.sample;

import java.util.Random;
import org.bson.types.ObjectId;

/**
 * The random choices of a fleet: each mission draws from its own sequence, so that the draws of one
 * mission do not change the next.
 *
 * <p>{@link Random} because its sequence is specified and the same on every Java.
 */
record Seeds(long seed) {

  private static final long FIVE_BYTES = 0xFF_FFFF_FFFFL;

  /** Returns the sequence of one thing, such as mission 17 of the gliders. */
  Random of(String kind, long number) {
    return new Random(mix(mix(seed + kind.hashCode()) + number));
  }

  /**
   * Returns an identifier as a driver would make it: seconds, five bytes of the process, a counter.
   * The five bytes distinguish missions, and the counter a mission's profiles.
   */
  ObjectId id(String kind, int number, long epochSecond, int counter) {
    long process = (mix(seed + kind.hashCode()) + number) & FIVE_BYTES;
    byte[] bytes = {
      (byte) (epochSecond >>> 24),
      (byte) (epochSecond >>> 16),
      (byte) (epochSecond >>> 8),
      (byte) epochSecond,
      (byte) (process >>> 32),
      (byte) (process >>> 24),
      (byte) (process >>> 16),
      (byte) (process >>> 8),
      (byte) process,
      (byte) (counter >>> 16),
      (byte) (counter >>> 8),
      (byte) counter
    };
    return new ObjectId(bytes);
  }

  /** Maps near numbers to distant ones (the finaliser of SplitMix64). */
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
