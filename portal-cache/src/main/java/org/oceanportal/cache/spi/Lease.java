package org.oceanportal.cache.spi;

/**
 * The right to compute the value of a key, given by a store that is shared between processes. It
 * ends when closed, and when its holder dies.
 */
public interface Lease extends AutoCloseable {

  /** The lease of stores that are not shared: it guards nothing. */
  Lease NONE = () -> 0;

  /**
   * The fencing number: higher than that of every lease given before for the same key.
   *
   * @return the number; 0 if the store does not number its leases
   */
  long fencing();

  /** Gives the lease back. Closing twice is harmless. */
  @Override
  default void close() {}
}
