package org.oceanportal.cache.spi;

/**
 * Turns entries into bytes and back, for stores that keep them outside this process's memory.
 * Thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public interface EntryCodec<K, V> {

  /**
   * A key as people read it.
   *
   * @param key the key
   * @return its text; different keys have different texts
   */
  String text(K key);

  /**
   * What a store finds an entry by: the key's text, and the type and schema version of its value,
   * so that versions of a program that keep different things do not meet.
   *
   * @param key the key
   * @return the address; different keys have different addresses
   */
  String address(K key);

  /**
   * Writes an entry.
   *
   * @param key its key
   * @param entry the entry
   * @return its bytes, in which any change shows
   * @throws StoreException if the value cannot be written
   */
  byte[] encode(K key, Entry<V> entry);

  /**
   * Reads an entry.
   *
   * @param key its key
   * @param bytes what was kept
   * @return an entry equal to the one that was written
   * @throws UnreadableException if the bytes are not just those that {@link #encode} gave for the
   *     same key
   */
  Entry<V> decode(K key, byte[] bytes) throws UnreadableException;

  /** Bytes that are not an entry of the key they were kept for. */
  final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean newer;

    /**
     * Unreadable bytes.
     *
     * @param detail what is wrong with them
     * @param newer whether they are of a newer version of this library
     */
    public UnreadableException(String detail, boolean newer) {
      super(detail);
      this.newer = newer;
    }

    /**
     * Whether the bytes are of a newer version of this library, and so not damaged.
     *
     * @return true if they are
     */
    public boolean isNewer() {
      return newer;
    }
  }
}
