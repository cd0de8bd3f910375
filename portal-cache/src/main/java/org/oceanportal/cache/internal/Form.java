package org.oceanportal.cache.internal;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.EntryCodec;
import org.oceanportal.cache.spi.EntryCodec.UnreadableException;
import org.oceanportal.cache.spi.Found;
import org.oceanportal.cache.spi.StoreTrouble;

/**
 * How another library's cache holds entries: as they are, or as text and bytes. Thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class Form<K, V> {

  private final String origin;
  private final @Nullable EntryCodec<K, V> codec;
  private volatile Consumer<StoreTrouble> troubles = trouble -> {};

  /**
   * A form.
   *
   * @param origin the name of the store
   * @param codec makes text and bytes; null for entries as they are
   */
  public Form(String origin, @Nullable EntryCodec<K, V> codec) {
    this.origin = origin;
    this.codec = codec;
  }

  /**
   * Who is told of bytes that cannot be read.
   *
   * @param listener is told
   */
  public void onTrouble(Consumer<StoreTrouble> listener) {
    troubles = listener;
  }

  /**
   * The key as the cache holds it.
   *
   * @param key the key
   * @return the same, or its address
   */
  public Object key(K key) {
    return codec == null ? key : codec.address(key);
  }

  /**
   * The entry as the cache holds it.
   *
   * @param key its key
   * @param entry the entry
   * @return what a hit gives, or bytes
   */
  public Object held(K key, Entry<V> entry) {
    return codec == null ? new Found<>(entry, origin) : codec.encode(key, entry);
  }

  /**
   * What was found.
   *
   * @param key its key
   * @param held what the cache held; null for nothing
   * @return what was found; null if nothing that can be read
   */
  @SuppressWarnings("unchecked") // A cache holds what held() gave.
  public @Nullable Found<V> found(K key, @Nullable Object held) {
    if (held == null || codec == null) {
      return (Found<V>) held;
    }
    try {
      return new Found<>(codec.decode(key, (byte[]) held), origin);
    } catch (UnreadableException e) {
      StoreTrouble.Kind kind =
          e.isNewer() ? StoreTrouble.Kind.NEWER_FORMAT : StoreTrouble.Kind.DAMAGED;
      String detail = "what the " + origin + " store held was not served: " + e.getMessage();
      troubles.accept(new StoreTrouble(kind, codec.text(key), detail));
      return null;
    }
  }
}
